using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.Drivers;

/// <summary>Somebody in Teams, in their own chat with the bot or in a group; every activity bears the channel's token.</summary>
public sealed class TeamsPerson(TeamsWorld teams, string objectId)
{
    private const string Bot = "28:salesbot";

    private readonly Dictionary<string, int> _seen = [];
    private int _activities;

    public string ObjectId => objectId;

    /// <summary>By the channel's id.</summary>
    public string Id { get; } = $"29:{Guid.NewGuid():N}";

    /// <summary>The tag of the client's language.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>The own chat with the bot.</summary>
    public string Chat => ChatOf(Id);

    /// <summary>The id of the message that was said last.</summary>
    public string Said { get; private set; } = "";

    public static string ChatOf(string id) => $"a:chat-{id[3..]}";

    /// <summary>Says a line in the own chat and gives what came back there.</summary>
    public Task<IReadOnlyList<Sent>> SaysAsync(string text) => PostAsync(Message(m => m["text"] = text));

    /// <summary>Says a line and gives the text of the one answer.</summary>
    public async Task<string> AsksAsync(string text) => Assert.Single(await SaysAsync(text)).Text;

    /// <summary>Says a line in a group or channel, mentioning the bot, and gives what came back there.</summary>
    public Task<IReadOnlyList<Sent>> SaysInAsync(string group, string text) => PostAsync(Message(m =>
    {
        m["text"] = $"<at>SalesBot</at> {text}\n";
        m["entities"] = new JArray(new JObject { ["type"] = "mention", ["text"] = "<at>SalesBot</at>", ["mentioned"] = new JObject { ["id"] = Bot, ["name"] = "SalesBot" } });
        In(m, group);
    }));

    /// <summary>What came into the own chat since the last look.</summary>
    public IReadOnlyList<Sent> Hears() => New(Chat);

    /// <summary>Presses the button of that title on a card, with fields filled in.</summary>
    /// <returns>The answer to the press, and what was said beside it.</returns>
    public Task<(JObject Answer, IReadOnlyList<Sent> Said)> PressesAsync(Sent card, string title, params (string Field, string Value)[] fields)
    {
        var action = card.Actions.FirstOrDefault(a => a.Value<string>("title") == title)
            ?? throw new InvalidOperationException($"No button '{title}', but {string.Join(", ", card.Buttons)}.");
        Assert.Equal("Action.Execute", action.Value<string>("type"));
        var data = (JObject)action["data"]!.DeepClone();
        foreach (var (field, filled) in fields)
        {
            data[field] = filled;
        }

        return InvokesAsync(Press(card.Id, data));
    }

    /// <summary>Looks at a card: the client asks for it as it is now.</summary>
    public Task<(JObject Answer, IReadOnlyList<Sent> Said)> LooksAtAsync(Sent card)
    {
        Assert.Equal([Id], card.Card!["refresh"]!["userIds"]!.Values<string>());
        return InvokesAsync(Press(card.Id, (JObject)card.Card["refresh"]!["action"]!["data"]!, "automatic"));
    }

    /// <summary>A press as the client sends it.</summary>
    public JObject Press(string messageId, JObject data, string trigger = "manual", string? group = null) => Message(m =>
    {
        (m["type"], m["name"], m["replyToId"]) = ("invoke", "adaptiveCard/action", messageId);
        m["value"] = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = data }, ["trigger"] = trigger };
        if (group is not null)
        {
            In(m, group);
        }
    });

    public async Task<(JObject Answer, IReadOnlyList<Sent> Said)> InvokesAsync(JObject press)
    {
        using var response = await DeliverAsync(press);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (JObject.Parse(await response.Content.ReadAsStringAsync()), New(press["conversation"]!.Value<string>("id")!));
    }

    /// <summary>Edits a message of the own chat.</summary>
    public Task<IReadOnlyList<Sent>> EditsAsync(string messageId, string text) => ChangesAsync(messageId, "messageUpdate", "editMessage", text);

    /// <summary>Deletes a message of the own chat.</summary>
    public Task<IReadOnlyList<Sent>> DeletesAsync(string messageId) => ChangesAsync(messageId, "messageDelete", "softDeleteMessage", null);

    /// <summary>Adds the bot for themselves or to a team, or removes it.</summary>
    public Task<IReadOnlyList<Sent>> InstallsAsync(string action = "add", string? team = null) => PostAsync(Message(m =>
    {
        (m["type"], m["action"]) = ("installationUpdate", action);
        if (team is not null)
        {
            In(m, team);
        }
    }));

    /// <summary>Teams tells that the bot has come into the own chat or a team.</summary>
    public Task<IReadOnlyList<Sent>> BringsTheBotAsync(string? team = null) => PostAsync(Message(m =>
    {
        m["type"] = "conversationUpdate";
        m["membersAdded"] = new JArray(new JObject { ["id"] = Bot });
        if (team is not null)
        {
            In(m, team);
        }
    }));

    /// <summary>An activity of this person in the own chat, changed at will.</summary>
    public JObject Message(Action<JObject>? change = null)
    {
        Said = $"{Chat}-{++_activities}";
        var activity = new JObject
        {
            ["type"] = "message",
            ["id"] = Said,
            ["timestamp"] = teams.World.Clock.GetUtcNow().AddSeconds(_activities).ToString("O", CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = Connector.ServiceUrl,
            ["from"] = new JObject { ["id"] = Id, ["aadObjectId"] = objectId },
            ["recipient"] = new JObject { ["id"] = Bot },
            ["conversation"] = new JObject { ["id"] = Chat, ["conversationType"] = "personal", ["tenantId"] = TeamsWorld.Tenant },
            ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = TeamsWorld.Tenant } },
            ["locale"] = Locale,
        };
        change?.Invoke(activity);
        return activity;
    }

    /// <summary>Posts an activity and gives what the connector got for it in its conversation.</summary>
    public async Task<IReadOnlyList<Sent>> PostAsync(JObject activity)
    {
        using var response = await DeliverAsync(activity);
        Assert.True(response.IsSuccessStatusCode, $"The endpoint answered {(int)response.StatusCode}.");
        return New(activity["conversation"]!.Value<string>("id")!);
    }

    public async Task<HttpResponseMessage> DeliverAsync(JObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToString(Formatting.None), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Issuer.Token());
        return await teams.World.Http.SendAsync(request);
    }

    private static void In(JObject activity, string group) =>
        activity["conversation"] = new JObject { ["id"] = group, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = TeamsWorld.Tenant };

    private Task<IReadOnlyList<Sent>> ChangesAsync(string messageId, string type, string kind, string? text)
    {
        var change = Message(m =>
        {
            (m["type"], m["id"], m["text"]) = (type, messageId, text);
            m["channelData"]!["eventType"] = kind;
        });
        Said = messageId;
        return PostAsync(change);
    }

    private IReadOnlyList<Sent> New(string conversation)
    {
        var seen = _seen.GetValueOrDefault(conversation);
        var fresh = teams.World.Connector.TakeNew(conversation, ref seen);
        _seen[conversation] = seen;
        return fresh;
    }
}
