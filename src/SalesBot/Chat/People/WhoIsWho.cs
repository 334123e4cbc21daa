using Microsoft.Bot.Schema;

namespace SalesBot.Chat.People;

/// <summary>
/// Tells who sent an activity. On the local web chat, which only runs in Development, for this machine alone and without
/// credentials, a person is whom the page says; no other channel is believed a name.
/// </summary>
/// <param name="LocalChannel">The channel id of the local web chat where it runs, else null.</param>
public sealed record WhoIsWho(string? LocalChannel)
{
    /// <summary>The user principal name, lower case; null when nobody can be told.</summary>
    public string? UpnOf(Activity activity) =>
        LocalChannel is not null && activity.ChannelId == LocalChannel ? activity.From?.Id?.Trim().ToLowerInvariant() : null;
}
