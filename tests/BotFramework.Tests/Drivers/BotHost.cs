using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Drivers;

/// <summary>A bot in a small web application, as a channel reaches it.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly Pools _pools;

    private BotHost(WebApplication app, ConnectorStub connector, LogStub log, Pools pools)
    {
        (_app, Connector, Log, _pools) = (app, connector, log, pools);
        Adapter = app.Services.GetRequiredService<CloudAdapter>();
        _http = app.GetTestClient();
    }

    public ConnectorStub Connector { get; }

    public CloudAdapter Adapter { get; }

    public LogStub Log { get; }

    /// <summary>How many pools of connections the bot asked for.</summary>
    public int PoolsMade => _pools.Made;

    public static Task<BotHost> StartAsync(BotCallbackHandler turn, params (string Key, string? Value)[] settings) =>
        StartAsync(new CallbackBot(turn), settings);

    public static Task<BotHost> StartAsync(IBot bot, params (string Key, string? Value)[] settings) =>
        StartAsync(bot, null, settings);

    /// <summary>With credentials, among the issuers of tokens.</summary>
    public static Task<BotHost> StartAsync(BotCallbackHandler turn, TokenForge issuers, params (string Key, string? Value)[] settings) =>
        StartAsync(new CallbackBot(turn), issuers, [("MicrosoftAppId", TokenForge.Bot), ("MicrosoftAppPassword", "secret-1"), .. settings]);

    private static async Task<BotHost> StartAsync(IBot bot, TokenForge? issuers, (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var (connector, log, pools) = (new ConnectorStub { Issuers = issuers }, new LogStub(), new Pools());
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(settings.GroupBy(s => s.Key).Select(s => KeyValuePair.Create(s.Key, s.Last().Value)));
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddHttpClient("").ConfigurePrimaryHttpMessageHandler(() => pools.Make(connector));
        builder.Services
            .AddSingleton(new AuthenticationConfiguration
            {
#if !OFFICIAL
                Clock = issuers?.Clock ?? TimeProvider.System,
#endif
            })
            .AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>()
            .AddSingleton(services => new CloudAdapter(
                services.GetRequiredService<BotFrameworkAuthentication>(),
                services.GetRequiredService<ILogger<CloudAdapter>>()))
            .AddSingleton(bot);
        var app = builder.Build();
        app.Map("/api/messages", (HttpContext context, CloudAdapter adapter, IBot served) =>
            adapter.ProcessAsync(context.Request, context.Response, served, context.RequestAborted));
        await app.StartAsync();
        return new BotHost(app, connector, log, pools);
    }

    /// <summary>Posts an activity; the turn must have ended well.</summary>
    public Task<Answer> PostAsync(JObject activity) => PostAsync(activity, CancellationToken.None);

    /// <summary>The same by somebody who may hang up.</summary>
    public async Task<Answer> PostAsync(JObject activity, CancellationToken cancellationToken)
    {
        using var body = new StringContent(activity.ToString(), Encoding.UTF8, "application/json");
        var answer = await SendAsync(HttpMethod.Post, body, cancellationToken: cancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer;
    }

    public Task<Answer> PostAsync(string body, string? authorization = null) => SendAsync(HttpMethod.Post, body, authorization);

    /// <summary>Posts bytes.</summary>
    public Task<Answer> SendAsync(byte[] body) => SendAsync(HttpMethod.Post, new ByteArrayContent(body));

    public Task<Answer> SendAsync(HttpMethod method, string body, string? authorization = null, bool inChunks = false) =>
        SendAsync(method, new StringContent(body, Encoding.UTF8, "application/json"), authorization, inChunks);

    private async Task<Answer> SendAsync(
        HttpMethod method, HttpContent body, string? authorization = null, bool inChunks = false, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(method, "/api/messages") { Content = body };
        request.Headers.TransferEncodingChunked = inChunks;
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _http.SendAsync(request, cancellationToken);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken), response.Content.Headers.ContentType?.MediaType);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Pools
    {
        private int _made;

        public int Made => _made;

        public HttpMessageHandler Make(ConnectorStub connector)
        {
            Interlocked.Increment(ref _made);
            return connector;
        }
    }

    private sealed class CallbackBot(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}

/// <summary>What the bot's endpoint answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, string? ContentType)
{
    public JObject Json => JObject.Parse(Body);
}
