using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace SalesBot.Chat.People;

/// <summary>
/// What is believed of whom an activity says it is from. On the local web chat, which only runs in Development, for this
/// machine alone and without credentials, a person is whom the page says; Teams is believed an account of an allowed
/// tenant; no other channel is believed anything.
/// </summary>
/// <param name="LocalChannel">The channel id of the local web chat where it runs, else null.</param>
/// <param name="Tenants">The tenants whose accounts are believed; null for any, on this machine alone.</param>
public sealed record Trust(string? LocalChannel, IReadOnlyCollection<string>? Tenants)
{
    /// <summary>The user principal name, lower case; null where the channel is not believed names.</summary>
    public string? UpnIn(Activity activity) =>
        LocalChannel is not null && activity.ChannelId == LocalChannel ? activity.From?.Id?.Trim().ToLowerInvariant() : null;

    /// <summary>The account of Teams; null where there is none, or none that is believed.</summary>
    internal Account? AccountIn(Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams || activity.From is not { AadObjectId: { Length: > 0 } objectId, Id.Length: > 0 })
        {
            return null;
        }

        var named = TenantsIn(activity);
        return Tenants is null || (named.Count > 0 && named.All(IsAllowed))
            ? new Account(Lower(named.FirstOrDefault() ?? ""), Lower(objectId))
            : null;
    }

    /// <summary>Whether people of this tenant are let in.</summary>
    internal bool IsAllowed(string tenant) => Tenants is null || Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);

    private static List<string> TenantsIn(Activity activity)
    {
        var data = activity.TryGetChannelData<TeamsChannelData>(out var teams) ? teams.Tenant?.Id : null;
        return [.. new[] { data, activity.Conversation?.TenantId }.OfType<string>().Where(t => t.Length > 0)];
    }

    private static string Lower(string id) => id.Trim().ToLowerInvariant();
}

/// <summary>An account of Teams: the tenant and the object id in it, both lower case.</summary>
internal sealed record Account(string Tenant, string ObjectId);
