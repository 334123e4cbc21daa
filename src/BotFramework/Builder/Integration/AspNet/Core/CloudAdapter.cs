using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The adapter of a bot in ASP.NET Core. 405 for what is no POST, 413 for what is longer than 1 MiB, 400 for what is no activity or has nowhere to answer to,
/// 401 for whom <see cref="BotFrameworkAuthentication"/> does not let in, 503 where that cannot be told; then the turn. What the turn throws and
/// <see cref="BotAdapter.OnTurnError"/> does not handle is thrown to the host.
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    // Room for what most channels send; what a header promises is not believed further.
    private const int UsualBody = 16 * 1024;

    // Many times what any channel sends.
    private const int LongestBody = 1024 * 1024;

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

        using var body = await ReadBodyAsync(httpRequest, cancellationToken);
        if (body == null)
        {
            httpResponse.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var activity = ReadActivity(body);
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

    /// <summary>The body, or null where it is too long.</summary>
    private static async Task<MemoryStream> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LongestBody)
            return null;

        var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, UsualBody));
        while (await request.BodyReader.ReadAsync(cancellationToken) is var read)
        {
            foreach (var part in read.Buffer)
                body.Write(part.Span);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (body.Length > LongestBody)
                return null;
            if (read.IsCompleted)
                break;
        }

        body.Position = 0;
        return body;
    }

    private Activity ReadActivity(MemoryStream body)
    {
        try
        {
            return IncomingActivity.Read(body);
        }
        catch (JsonException e)
        {
            // The message of the exception quotes what was sent, and what people write is not for the log.
            Logger.LogWarning("A body that is no activity was refused ({Reason}).", e.GetType().Name);
            return null;
        }
    }

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
