using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Drivers;

/// <summary>A channel's connector: keeps what the bot sends, and gives each activity an id.</summary>
internal sealed class ConnectorStub : HttpMessageHandler
{
    public const string ServiceUrl = Said.ServiceUrl;

    private readonly ConcurrentQueue<Call> _calls = new();

    public IReadOnlyList<Call> Calls => [.. _calls];

    public Call Call => Assert.Single(_calls);

    public IEnumerable<string> Texts => _calls.Select(call => call.Body!.Value<string>("text")!);

    /// <summary>What the next calls are answered with.</summary>
    public Func<HttpResponseMessage> Answer { get; set; } = () => new(HttpStatusCode.OK);

    /// <summary>Whether activities get ids; else <see cref="Answer"/> is used.</summary>
    public bool GivesIds { get; set; } = true;

    /// <summary>What happens when a call comes in that is then never answered; null while calls are.</summary>
    public Func<Task>? Waits { get; set; }

    /// <summary>The issuers of tokens, reached by the same pool.</summary>
    public TokenForge? Issuers { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Issuers is not null && await Issuers.AnswerAsync(request) is { } answer)
            return answer;

        if (Waits is not null)
        {
            await Waits();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        var text = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        _calls.Enqueue(new Call(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            request.Headers.TryGetValues("x-ms-conversation-id", out var ids) ? ids.Single() : null,
            text is null ? null : JsonConvert.DeserializeObject<JObject>(text, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None }),
            request.Headers.Authorization?.ToString()));
        return GivesIds ? Accepted($$"""{"id":"sent-{{_calls.Count}}"}""") : Answer();
    }

    public static HttpResponseMessage Accepted(string body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}

/// <summary>One request of the bot to the connector.</summary>
internal sealed record Call(string Method, string Url, string? ConversationHeader, JObject? Body, string? Authorization = null);
