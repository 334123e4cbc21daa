using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SalesBot.Chat.Turns;

/// <summary>
/// Counts what people send, minute by minute. Whoever sends more than the limits allow is told so once a minute; what a
/// channel itself tells (who came, that the bot was installed) is not counted.
/// </summary>
internal sealed class Haste(Limits limits, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Dictionary<string, int> _counts = [];
    private DateTimeOffset _until;

    /// <summary>Takes an activity into account; null when it is within the limits.</summary>
    public TooFast? Count(Activity activity)
    {
        if (activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate)
        {
            return null;
        }

        lock (_lock)
        {
            BeginAnew();
            if (IsLook(activity))
            {
                return Count($"{activity.ChannelId}|looks|{activity.From?.Id}", limits.PerConversation, "toofast") is { } look ? look with { IsTold = false } : null;
            }

            // What a person sends too much does not use up what the others of the conversation may send.
            return Count($"{activity.ChannelId}|from|{activity.From?.Id}", limits.PerPerson, "toofast")
                ?? Count($"{activity.ChannelId}|in|{activity.Conversation?.Id}", limits.PerConversation, "toofast.conversation");
        }
    }

    /// <summary>A client that shows cards asks by itself what has become of them: nobody is to be blamed for how many it shows.</summary>
    private static bool IsLook(Activity activity) =>
        activity is { Type: ActivityTypes.Invoke, Value: JObject value } && value["trigger"] is JValue { Value: "automatic" };

    /// <summary>A minute that is over is forgotten with all that was counted in it.</summary>
    private void BeginAnew()
    {
        var now = clock.GetUtcNow();
        if (now >= _until)
        {
            (_counts, _until) = ([], now + Window);
        }
    }

    private TooFast? Count(string who, int limit, string words)
    {
        var count = _counts[who] = _counts.GetValueOrDefault(who) + 1;
        return count <= limit ? null : new TooFast(words, limit, IsTold: count == limit + 1);
    }
}

/// <summary>More than the limits allow.</summary>
/// <param name="Words">The key of the sentence that says so.</param>
/// <param name="Limit">How many a minute there may be.</param>
/// <param name="IsTold">Whether they hear of it: of the first thing too many in a minute, not of the others.</param>
internal sealed record TooFast(string Words, int Limit, bool IsTold);
