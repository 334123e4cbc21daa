using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The adapter of a bot in ASP.NET Core. 405 for what is no POST, 400 for what is no activity or has nowhere to answer to,
/// 401 for whom <see cref="BotFrameworkAuthentication"/> does not let in, 503 where that cannot be told; then the turn. What the turn throws and
/// <see cref="BotAdapter.OnTurnError"/> does not handle is thrown to the host. How long a body may be is the host's affair.
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(
        IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(
            new ConfigurationBotFrameworkAuthentication(
                configuration, httpClientFactory: httpClientFactory, logger: logger),
            logger)
    {
    }

    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var activity = await ReadActivityAsync(httpRequest, cancellationToken);
        if (activity == null)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var (caller, refusal) = await AuthenticateAsync(activity, httpRequest, cancellationToken);
        if (caller == null)
        {
            httpResponse.StatusCode = refusal;
            return;
        }

        var response = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken);
        await WriteAsync(httpResponse, response, cancellationToken);
    }

    private async Task<Activity> ReadActivityAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        body.Position = 0;
        try
        {
            var activity = ActivityJson.Read<Activity>(body);
            return HasAddress(activity) ? activity : null;
        }
        catch (JsonException e)
        {
            // The message of the exception quotes what was sent, and what people write is not for the log.
            Logger.LogWarning("A body that is no activity was refused ({Reason}).", e.GetType().Name);
            return null;
        }
    }

    private static bool HasAddress(Activity activity) =>
        !string.IsNullOrEmpty(activity?.Type)
        && !string.IsNullOrEmpty(activity.Conversation?.Id)
        && ServiceUrl.TryParse(activity.ServiceUrl, out _);

    private async Task<(AuthenticateRequestResult Caller, int Refusal)> AuthenticateAsync(
        Activity activity, HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(
                activity, request.Headers.Authorization, cancellationToken);
            return (caller, default);
        }
        catch (UnauthorizedAccessException e)
        {
            Logger.LogWarning("A request was refused: {Reason}", e.Message);
            return (null, StatusCodes.Status401Unauthorized);
        }
        catch (KeysOutOfReachException e)
        {
            // No fault of the caller: a channel delivers again what was not refused for good.
            Logger.LogError("A request could not be checked: {Reason}", e.Message);
            return (null, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task WriteAsync(
        HttpResponse response, InvokeResponse invokeResponse, CancellationToken cancellationToken)
    {
        if (invokeResponse == null)
            return;

        response.StatusCode = invokeResponse.Status;
        if (invokeResponse.Body == null)
            return;

        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(ActivityJson.Write(invokeResponse.Body), cancellationToken);
    }
}
