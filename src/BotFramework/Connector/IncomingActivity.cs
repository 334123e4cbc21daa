using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>An activity as it comes in: nobody vouches for what it says.</summary>
internal static class IncomingActivity
{
    /// <summary>The activity; null where there is none of a kind that a bot could answer.</summary>
    /// <exception cref="JsonException">The body is no JSON, or no activity.</exception>
    public static Activity Read(Stream body)
    {
        var activity = ActivityJson.Read<Activity>(body);
        if (!HasAddress(activity))
            return null;

        DropNulls(activity);
        return activity;
    }

    private static bool HasAddress(Activity activity) =>
        !string.IsNullOrEmpty(activity?.Type)
        && !string.IsNullOrEmpty(activity.ChannelId)
        && ConversationPaths.IsId(activity.Conversation?.Id)
        && (string.IsNullOrEmpty(activity.Id) || ConversationPaths.IsId(activity.Id))
        && ServiceUrl.TryParse(activity.ServiceUrl, out _);

    /// <summary>A bot goes through lists without expecting nothing in them.</summary>
    private static void DropNulls(Activity activity)
    {
        DropNulls(activity.MembersAdded);
        DropNulls(activity.MembersRemoved);
        DropNulls(activity.ReactionsAdded);
        DropNulls(activity.ReactionsRemoved);
        DropNulls(activity.Attachments);
        DropNulls(activity.Entities);
        DropNulls(activity.ListenFor);
        DropNulls(activity.TextHighlights);
        DropNulls(activity.SuggestedActions?.Actions);
        DropNulls(activity.SuggestedActions?.To);
    }

    private static void DropNulls<T>(IList<T> list)
        where T : class => (list as List<T>)?.RemoveAll(item => item == null);
}
