using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Tests.Drivers;

/// <summary>Where telemetry goes: takes what is sent over OTLP, and keeps it as the text that stands in it.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, StringBuilder> _taken = new();
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._app.MapPost("/v1/{kind}", collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came: <c>traces</c> or <c>metrics</c>; every byte as a character, so that words can be looked for.</summary>
    public string Of(string kind) => _taken.TryGetValue(kind, out var text) ? text.ToString() : "";

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(string kind, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var text = _taken.GetOrAdd(kind, _ => new StringBuilder());
        lock (text)
        {
            text.Append(Encoding.UTF8.GetString(body.ToArray()));
        }
    }
}
