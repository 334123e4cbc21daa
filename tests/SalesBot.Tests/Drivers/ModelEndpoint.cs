using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.Drivers;

/// <summary>A language model's endpoint that answers as it is told, and keeps what it was asked.</summary>
public sealed class ModelEndpoint : HttpMessageHandler
{
    private readonly ConcurrentQueue<(Uri Address, JObject Body, string Key)> _asked = new();

    /// <summary>All that reached it, in order.</summary>
    public IReadOnlyList<(Uri Address, JObject Body, string Key)> Asked => [.. _asked];

    /// <summary>What it does; by default it says that nothing is meant.</summary>
    public Func<CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } = _ => Task.FromResult(Says("""{"intent":"none"}"""));

    /// <summary>An answer of a model, as OpenAI's endpoint gives it.</summary>
    public static HttpResponseMessage Says(string content) => Gives(HttpStatusCode.OK, new JObject
    {
        ["id"] = "a1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "small",
        ["choices"] = new JArray(new JObject
        {
            ["index"] = 0,
            ["finish_reason"] = "stop",
            ["message"] = new JObject { ["role"] = "assistant", ["content"] = content },
        }),
    }.ToString());

    public static HttpResponseMessage Gives(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = JObject.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        _asked.Enqueue((request.RequestUri!, body, string.Join(',', request.Headers.TryGetValues("api-key", out var keys) ? keys : [])));
        return await Answer(cancellationToken);
    }
}
