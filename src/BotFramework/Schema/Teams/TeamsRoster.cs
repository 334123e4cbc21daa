using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The roster of Teams comes as accounts of the common schema, with what it knows more as unknown members.</summary>
internal static class TeamsRoster
{
    public static TeamsChannelAccount ToTeams(ChannelAccount account) =>
        account == null ? null : JObject.FromObject(account).As<TeamsChannelAccount>();
}
