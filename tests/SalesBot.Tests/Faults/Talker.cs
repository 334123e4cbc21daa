using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.Faults;

/// <summary>
/// Somebody who logs visit after visit in one conversation, over a channel that delivers again what was not taken, and who
/// presses again when told that nothing was saved.
/// </summary>
internal sealed class Talker(int number, StubConnector connector, Func<Task<Uri>> program)
{
    private const string Upn = "zhang.min@demo.example";

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Longer than a reply may rest with an instance that is gone, and the worker's round after it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private int _activities;

    /// <summary>What came of each visit whose receipt was seen.</summary>
    public List<string> Acknowledged { get; } = [];

    /// <summary>How often it was told that something went wrong and nothing was saved.</summary>
    public int Apologies { get; private set; }

    /// <summary>How often the channel delivered again.</summary>
    public int Redeliveries { get; private set; }

    /// <summary>Logs visits until it is to stop; the last is brought to its end.</summary>
    public async Task TalkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var outcome = $"Visit {Acknowledged.Count + 1} of talker {number}.";
            var card = await TellAsync(Asked("visit.log"), r => SaveIn(r) is not null);
            await TellAsync(Filled(SaveIn(card)!, outcome), r => r.Value<string>("text")!.StartsWith("Saved", StringComparison.Ordinal));
            Acknowledged.Add(outcome);
        }
    }

    /// <summary>Whether the conversation still answers.</summary>
    public Task AskForHelpAsync() => TellAsync(Asked("help"), r => r.Value<string>("text")!.StartsWith("Here is what", StringComparison.Ordinal));

    private static JObject Asked(string intent) => new() { ["do"] = "ask", ["intent"] = intent };

    private static JToken? SaveIn(JObject reply) =>
        reply.SelectTokens("$..actions[?(@.title == 'Save')].data").FirstOrDefault();

    private static JObject Filled(JToken save, string outcome)
    {
        var value = (JObject)save.DeepClone();
        (value["customer"], value["outcome"]) = ("C001", outcome);
        return value;
    }

    /// <summary>Says something, anew after each apology, until it is answered as it should be.</summary>
    private async Task<JObject> TellAsync(JObject value, Func<JObject, bool> isAnswer)
    {
        while (true)
        {
            var reply = await DeliverAsync(Message(value));
            if (isAnswer(reply)) return reply;
            if (!reply.Value<string>("text")!.StartsWith("Something went wrong on my side", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"Talker {number} was answered: {reply.Value<string>("text")}");
            }

            Apologies++;
        }
    }

    /// <summary>Delivers an activity until the program takes it, and waits for its answer.</summary>
    private async Task<JObject> DeliverAsync(JObject activity)
    {
        var id = activity.Value<string>("id")!;
        var answer = connector.ReplyTo(id);
        var body = activity.ToString(Formatting.None);
        while (!answer.IsCompleted && !await TryDeliverAsync(body))
        {
            Redeliveries++;
        }

        try
        {
            return await answer.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"Activity {id} was taken, but its answer is lost.");
        }
    }

    private async Task<bool> TryDeliverAsync(string body)
    {
        try
        {
            var address = await program();
            using var response = await Http.PostAsync(new Uri(address, "/api/messages"), new StringContent(body, Encoding.UTF8, "application/json"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private JObject Message(JObject value) => new()
    {
        ["type"] = "message",
        ["id"] = $"talker-{number}-{++_activities}",
        ["channelId"] = "directline",
        ["serviceUrl"] = connector.Url,
        ["from"] = new JObject { ["id"] = Upn, ["role"] = "user" },
        ["recipient"] = new JObject { ["id"] = "salesbot", ["role"] = "bot" },
        ["conversation"] = new JObject { ["id"] = $"talker-{number}" },
        ["locale"] = "en-US",
        ["value"] = value,
    };
}
