using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.Drivers;

/// <summary>Somebody who talks to the bot in a personal chat.</summary>
public sealed class Person(World world, string upn)
{
    /// <summary>What is not said by then waits for a later round.</summary>
    private const int MostLooks = 500;

    private readonly string _conversation = $"chat-{Guid.NewGuid():N}";
    private int _activities;
    private int _seen;

    public string Upn => upn;

    public string Conversation => _conversation;

    /// <summary>The tag of the client's language.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>Says a line and gives what came back.</summary>
    public Task<IReadOnlyList<Sent>> SaysAsync(string text) => PostAsync(Message(m => m["text"] = text));

    /// <summary>Says a line and gives the text of the one answer.</summary>
    public async Task<string> AsksAsync(string text) => Assert.Single(await SaysAsync(text)).Text;

    /// <summary>Presses the button of that title on a card, with fields filled in.</summary>
    public Task<IReadOnlyList<Sent>> PressesAsync(Sent card, string title, params (string Field, string Value)[] fields)
    {
        var action = card.Actions.Concat(InEntries(card)).FirstOrDefault(a => a.Value<string>("title") == title)
            ?? throw new InvalidOperationException($"No button '{title}', but {string.Join(", ", card.Buttons)}.");
        var value = action.Value<string>("associatedInputs") == "none" ? [] : Inputs(card);
        value.Merge(action["data"]!);
        foreach (var (field, filled) in fields)
        {
            value[field] = filled;
        }

        return SubmitsAsync(value);
    }

    /// <summary>Presses the button of that title at the one thing of a list whose words begin so.</summary>
    public Task<IReadOnlyList<Sent>> PressesAtAsync(Sent card, string entry, string title) =>
        SubmitsAsync(card.ActionsAt(entry).Single(a => a.Value<string>("title") == title)["data"]!);

    /// <summary>Sends a card's data as it stands, honest or not.</summary>
    public Task<IReadOnlyList<Sent>> SubmitsAsync(JToken value) => PostAsync(Message(m => m["value"] = value));

    /// <summary>Lets the program's next round come, and gives what it says to this person of its own accord.</summary>
    public async Task<IReadOnlyList<Sent>> HearsAsync()
    {
        world.Clock.Advance(TimeSpan.FromSeconds(15));
        while (world.Connector.Sent.Count(s => s.Conversation == _conversation) == _seen)
        {
            await world.Connector.NextAsync();
        }

        // One message may come after another in the same round: heard is what was owed, not what was fastest.
        for (var look = 0; look < MostLooks && await world.OwesAsync(_conversation); look++)
        {
        }

        return world.Connector.TakeNew(_conversation, ref _seen);
    }

    /// <summary>What the program said to this person since the last look.</summary>
    public IReadOnlyList<Sent> Hears() => world.Connector.TakeNew(_conversation, ref _seen);

    /// <summary>Opens the chat: the channel tells the bot that somebody is there.</summary>
    public Task<IReadOnlyList<Sent>> ArrivesAsync() => PostAsync(Message(m =>
    {
        m["type"] = "conversationUpdate";
        m["membersAdded"] = new JArray(new JObject { ["id"] = upn });
    }));

    /// <summary>An activity of this person, changed at will.</summary>
    public JObject Message(Action<JObject>? change = null)
    {
        var activity = new JObject
        {
            ["type"] = "message",
            ["id"] = $"{_conversation}-{++_activities}",
            ["channelId"] = "directline",
            ["serviceUrl"] = Connector.ServiceUrl,
            ["from"] = new JObject { ["id"] = upn, ["role"] = "user" },
            ["recipient"] = new JObject { ["id"] = "salesbot", ["role"] = "bot" },
            ["conversation"] = new JObject { ["id"] = _conversation },
            ["locale"] = Locale,
        };
        change?.Invoke(activity);
        return activity;
    }

    /// <summary>Posts an activity and gives what the connector got for it.</summary>
    public async Task<IReadOnlyList<Sent>> PostAsync(JObject activity)
    {
        using var response = await DeliverAsync(activity);
        Assert.True(response.IsSuccessStatusCode, $"The endpoint answered {(int)response.StatusCode}.");
        return world.Connector.TakeNew(_conversation, ref _seen);
    }

    /// <summary>The instance of the program that this person's messages reach; null for the world's first.</summary>
    public HttpClient? Through { get; set; }

    public Task<HttpResponseMessage> DeliverAsync(JObject activity) => DeliverToAsync(Through ?? world.Http, activity);

    public static Task<HttpResponseMessage> DeliverToAsync(HttpClient instance, JObject activity) => instance.PostAsync(
        "/api/messages", new StringContent(activity.ToString(Formatting.None), Encoding.UTF8, "application/json"));

    /// <summary>The buttons that things in a list have of their own.</summary>
    private static IEnumerable<JObject> InEntries(Sent card) => card.Card?.SelectTokens("$..items[*].actions[*]").OfType<JObject>() ?? [];

    private static JObject Inputs(Sent card)
    {
        var inputs = new JObject();
        foreach (var input in card.Card!.SelectTokens("$..items[*]").OfType<JObject>().Where(i => i["id"] is not null))
        {
            inputs[input.Value<string>("id")!] = input.Value<string>("value") ?? "";
        }

        return inputs;
    }
}
