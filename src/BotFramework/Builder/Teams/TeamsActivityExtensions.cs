using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says of an activity; null where it says nothing.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The channel that was chosen for the bot when it was installed in a team.</summary>
    public static string TeamsGetSelectedChannelId(this IActivity activity) =>
        DataOf(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The channel that the activity stands in.</summary>
    public static string TeamsGetChannelId(this IActivity activity) => DataOf(activity)?.Channel?.Id;

    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => DataOf(activity)?.Team;

    /// <summary>Has a message of the bot stand in the activity feed of those who get it.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(false);

    /// <summary>Has a message of the bot be brought to notice, in a meeting if so wanted, else in the feed.</summary>
    public static void TeamsNotifyUser(
        this IActivity activity, bool alertInMeeting, string externalResourceUrl = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.ChannelData as TeamsChannelData ?? DataOf(activity) ?? new TeamsChannelData();
        data.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting,
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
        activity.ChannelData = data;
    }

    /// <summary>The channel data; null where there is none, or none that Teams could have written.</summary>
    internal static TeamsChannelData DataOf(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
    }
}
