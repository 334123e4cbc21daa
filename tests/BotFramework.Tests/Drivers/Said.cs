using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Drivers;

/// <summary>Activities as a channel writes them.</summary>
internal static class Said
{
    /// <summary>Where a channel wants to be answered.</summary>
    public const string ServiceUrl = "https://connector.test/teams/";

    /// <summary>A message in a personal chat.</summary>
    public static JObject Message(string text, params (string Name, JToken Value)[] more) => With(
        new JObject
        {
            ["type"] = "message",
            ["id"] = "activity-1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JObject { ["id"] = "user-1", ["name"] = "Li" },
            ["recipient"] = new JObject { ["id"] = "bot-1", ["name"] = "Bot" },
            ["conversation"] = new JObject { ["id"] = "a:chat-1", ["conversationType"] = "personal" },
            ["text"] = text,
        },
        more);

    public static JObject Invoke(string name, JToken? value = null) =>
        value is null
            ? Message("", ("type", "invoke"), ("name", name))
            : Message("", ("type", "invoke"), ("name", name), ("value", value));

    public static JObject OfType(string type, params (string Name, JToken Value)[] more) => With(Message("", ("type", type)), more);

    public static JObject Without(this JObject activity, string name)
    {
        activity.Remove(name);
        return activity;
    }

    private static JObject With(JObject activity, (string Name, JToken Value)[] more)
    {
        foreach (var (name, value) in more)
            activity[name] = value;
        return activity;
    }
}
