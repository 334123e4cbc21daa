using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Benchmarks.Turns;

/// <summary>A channel: many people who talk at once, and the connector to which replies are posted.</summary>
internal sealed class Load : IAsyncDisposable
{
    private const int AtOnce = 32;

    /// <summary>A message as Teams sends it; the blanks are activity, service URL, person, and what is said.</summary>
    private const string Message = """
        {"text":"%SAID%","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>%SAID%</p>"}],"type":"message",
        "timestamp":"2026-11-24T02:10:00.1234567Z","localTimestamp":"2026-11-24T10:10:00.1234567+08:00","localTimezone":"Asia/Shanghai",
        "id":"%ID%","channelId":"msteams","serviceUrl":"%URL%","from":{"id":"29:1-person-%WHO%","name":"Zhang Min",
        "aadObjectId":"11111111-2222-3333-4444-555555555555"},"conversation":{"conversationType":"personal",
        "tenantId":"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee","id":"a:1-conversation-%WHO%"},"recipient":{"id":"28:bot","name":"SalesBot"},
        "entities":[{"locale":"en-US","country":"CN","platform":"Web","timezone":"Asia/Shanghai","type":"clientInfo"}],
        "channelData":{"tenant":{"id":"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"}},"locale":"en-US"}
        """;

    private readonly WebApplication _connector;
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce });
    private int _replies;
    private int _activities;

    private Load()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _connector = builder.Build();
        _connector.MapPost("/v3/conversations/{conversation}/activities/{activity}", AcceptAsync);
    }

    public static async Task<Load> StartAsync()
    {
        var load = new Load();
        await load._connector.StartAsync();
        return load;
    }

    /// <summary>Has so many turns taken; each must be answered with one reply.</summary>
    /// <returns>How long each took, in milliseconds.</returns>
    public async Task<double[]> RunAsync(ServerProcess server, int turns)
    {
        var (replies, times, left) = (_replies, new double[turns], turns);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async person =>
        {
            while (Interlocked.Decrement(ref left) is var turn and >= 0)
            {
                times[turn] = await SayAsync(server, person);
            }
        }));
        return _replies - replies == turns ? times : throw new InvalidOperationException($"{turns} messages got {_replies - replies} replies.");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _connector.DisposeAsync();
    }

    /// <returns>How long the turn took, in milliseconds.</returns>
    private async Task<double> SayAsync(ServerProcess server, int person)
    {
        var start = Stopwatch.GetTimestamp();
        var id = Interlocked.Increment(ref _activities);
        var body = new StringBuilder(Message).Replace("%SAID%", $"Visited Tianyuan today, they want {id} cases").Replace("%ID%", $"{id}")
            .Replace("%WHO%", $"{person}").Replace("%URL%", $"{_connector.Urls.Single()}/").ToString();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var response = await _http.PostAsync(server.Messages, content);
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task AcceptAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        var id = Interlocked.Increment(ref _replies);
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync($$"""{"id":"{{id}}"}""");
    }
}
