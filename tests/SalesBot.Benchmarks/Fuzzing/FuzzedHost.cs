using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BotFramework.Tests.Hostile;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SalesBot.Benchmarks.Fuzzing;

/// <summary>The bot that touches all there is of an activity, behind a real socket; what it says is taken and forgotten.</summary>
internal sealed class FuzzedHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private string? _fault;

    private FuzzedHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpClient("").ConfigurePrimaryHttpMessageHandler(() => new Channel());
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>()
            .AddSingleton(provider => new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>()));
        _app = builder.Build();
        var bot = new ExercisedBot();
        _app.Map("/api/messages", async (HttpContext context, CloudAdapter adapter) =>
        {
            try
            {
                await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
            }
            catch (Exception fault)
            {
                _fault = $"{fault.GetType().Name}: {fault.Message}";
                throw;
            }
        });
    }

    public static async Task<FuzzedHost> StartAsync()
    {
        var host = new FuzzedHost();
        await host._app.StartAsync();
        return host;
    }

    /// <summary>What it was answered, and the exception that reached the host, if one did.</summary>
    public async Task<(HttpStatusCode Status, string? Fault)> PostAsync(byte[] body)
    {
        _fault = null;
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _http.PostAsync($"{_app.Urls.Single()}/api/messages", content);
        return (response.StatusCode, _fault);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Channel : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"id":"sent-1"}""", Encoding.UTF8, "application/json"),
            });
    }
}
