using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace SalesBot.Prompts;

/// <summary>What a channel made of a message that the bot sent by itself.</summary>
internal abstract record ChannelAnswer
{
    /// <summary>With which Teams says that a person does not want, or no longer has, the bot.</summary>
    private static readonly string[] SignsOfLeaving =
        ["ConversationBlockedByUser", "BotNotInConversationRoster", "MessageWritesBlocked", "ConversationNotFound"];

    /// <summary>Calls that failed so never left this machine.</summary>
    private static readonly HttpRequestError[] NeverLeft =
    [
        HttpRequestError.NameResolutionError, HttpRequestError.ConnectionError, HttpRequestError.SecureConnectionError,
        HttpRequestError.ProxyTunnelError,
    ];

    /// <summary>It has it.</summary>
    public sealed record Taken(string? Id) : ChannelAnswer;

    /// <summary>Not now; after some time, if it says so.</summary>
    public sealed record Busy(TimeSpan? After, string Said) : ChannelAnswer;

    /// <summary>The person has blocked or removed the bot.</summary>
    public sealed record Gone(string Said) : ChannelAnswer;

    /// <summary>Never; another try would only repeat it.</summary>
    public sealed record Refused(string Said) : ChannelAnswer;

    /// <summary>No answer came: it may have it, or not.</summary>
    public sealed record Unheard(string Said) : ChannelAnswer;

    /// <summary>What a call that failed means.</summary>
    /// <param name="fault">As it was thrown.</param>
    /// <param name="now">UTC instant.</param>
    public static ChannelAnswer Of(Exception fault, DateTime now) => fault switch
    {
        ErrorResponseException { Response: { } response } refusal => Of(response, refusal.Body?.Error, now),
        HttpRequestException { HttpRequestError: var error } when NeverLeft.Contains(error) => new Busy(null, error.ToString()),
        HttpRequestException or IOException or OperationCanceledException => new Unheard("no answer"),
        // A token that could not be had, a reference that cannot be read: nothing was called yet.
        _ => new Busy(null, fault.GetType().Name),
    };

    private static ChannelAnswer Of(HttpResponseMessageWrapper response, Error? error, DateTime now)
    {
        var said = $"{(int)response.StatusCode} {error?.Code ?? response.ReasonPhrase}";
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new Busy(RetryAfter(response, now), said),
            HttpStatusCode.NotFound => new Gone(said),
            HttpStatusCode.Forbidden when SignsOfLeaving.Any(s => response.Content?.Contains(s, StringComparison.OrdinalIgnoreCase) == true) => new Gone(said),
            _ => new Refused(said),
        };
    }

    private static TimeSpan? RetryAfter(HttpResponseMessageWrapper response, DateTime now) =>
        response.Headers.TryGetValue("Retry-After", out var values) && RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var after)
            ? after.Delta ?? (after.Date is { } date && date.UtcDateTime > now ? date.UtcDateTime - now : null)
            : null;
}
