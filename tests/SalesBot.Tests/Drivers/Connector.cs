using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Threading.Channels;
using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.Drivers;

/// <summary>A channel's connector: keeps what the bot sends and gives each reply an id. Any other request is an error.</summary>
public sealed class Connector : HttpMessageHandler
{
    public const string ServiceUrl = "https://connector.test/";

    private readonly ConcurrentQueue<Sent> _sent = new();
    private readonly Channel<Sent> _arrivals = Channel.CreateUnbounded<Sent>();
    private int _ids;

    /// <summary>Answers instead of the connector while it is set; null lets the request through.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?>? Fault { get; set; }

    /// <summary>All that was sent, in order.</summary>
    public IReadOnlyList<Sent> Sent => [.. _sent];

    /// <summary>Waits for the next activity that nobody waited for yet, sent by the program of its own accord.</summary>
    public async Task<Sent> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await _arrivals.Reader.ReadAsync(patience.Token);
    }

    /// <summary>What was sent to a conversation since the last call for it.</summary>
    public IReadOnlyList<Sent> TakeNew(string conversation, ref int seen)
    {
        var all = _sent.Where(s => s.Conversation == conversation).ToList();
        var fresh = all.Skip(seen).ToList();
        seen = all.Count;
        return fresh;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Fault?.Invoke(request) is { } fault)
        {
            return fault;
        }

        var path = request.RequestUri!.AbsolutePath.Trim('/').Split('/');
        if (!request.RequestUri.AbsoluteUri.StartsWith(ServiceUrl, StringComparison.Ordinal) || path is not ["v3", "conversations", _, "activities", ..])
        {
            throw new InvalidOperationException($"Nobody expects {request.Method} {request.RequestUri}.");
        }

        var body = JObject.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        var id = request.Method == HttpMethod.Put ? path[^1] : $"sent-{Interlocked.Increment(ref _ids)}";
        var sent = new Sent(Uri.UnescapeDataString(path[2]), id, request.Method == HttpMethod.Put, body);
        _sent.Enqueue(sent);
        _arrivals.Writer.TryWrite(sent);
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"id":"{{id}}"}""", Encoding.UTF8, "application/json"),
        };
    }
}

/// <summary>One activity that reached the channel.</summary>
public sealed record Sent(string Conversation, string Id, bool IsUpdate, JObject Activity)
{
    public string Text => Activity.Value<string>("text") ?? "";

    /// <summary>The card, or null.</summary>
    public JObject? Card => Activity["attachments"]?.FirstOrDefault()?["content"] as JObject;

    /// <summary>The titles of the card's own buttons.</summary>
    public IReadOnlyList<string> Buttons => [.. Card?["actions"]?.Select(a => a.Value<string>("title")!) ?? []];

    /// <summary>Of the card itself, then of its entries.</summary>
    public IEnumerable<JObject> Actions =>
        (Card?["actions"]?.OfType<JObject>() ?? []).Concat(Card?.SelectTokens("$..items[?(@.type == 'ActionSet')].actions[*]").OfType<JObject>() ?? []);

    /// <summary>The buttons of the one thing in a list whose words begin so.</summary>
    public IEnumerable<JObject> ActionsAt(string entry) =>
        Entries.Single(e => e.Text.StartsWith(entry, StringComparison.Ordinal)).Actions;

    /// <summary>The things of a list, each with its words and buttons.</summary>
    public IEnumerable<(string Text, string Detail, IReadOnlyList<JObject> Actions)> Entries =>
        from container in Card?.SelectTokens("$.body[*].items[*]").OfType<JObject>() ?? []
        where container.Value<string>("type") == "Container"
        let items = container["items"]!.OfType<JObject>().ToList()
        select (
            items[0].Value<string>("text")!,
            items.Skip(1).FirstOrDefault()?.Value<string>("text") ?? "",
            (IReadOnlyList<JObject>)[.. items.SelectMany(i => i["actions"]?.OfType<JObject>() ?? [])]);

    /// <summary>The card in words, as the bot gives it along.</summary>
    public string Summary => Activity.Value<string>("summary") ?? "";
}
