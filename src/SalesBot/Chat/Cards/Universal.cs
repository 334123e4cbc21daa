using Newtonsoft.Json.Linq;

namespace SalesBot.Chat.Cards;

/// <summary>
/// A card for a channel that knows universal actions: what a button sends is answered with the card that it turns into, and
/// whoever looks at the card gets it as it is then.
/// </summary>
/// <param name="Look">What it sends when somebody looks; null where it never changes.</param>
/// <param name="Person">For whom, by the channel's id; null for nobody.</param>
internal sealed record Universal(IReadOnlyDictionary<string, string>? Look, string? Person)
{
    private const string Execute = "Action.Execute";

    /// <summary>Makes a drawn card one of these.</summary>
    public void PutOn(JObject card)
    {
        foreach (var action in card.Descendants().OfType<JObject>().Where(a => a.Value<string>("type") == "Action.Submit").ToList())
        {
            (action["type"], action["verb"]) = (Execute, "press");
        }

        if (Look is not null && Person is not null)
        {
            card["refresh"] = new JObject
            {
                ["action"] = new JObject { ["type"] = Execute, ["verb"] = "look", ["data"] = JObject.FromObject(Look) },
                ["userIds"] = new JArray(Person),
            };
        }
    }
}
