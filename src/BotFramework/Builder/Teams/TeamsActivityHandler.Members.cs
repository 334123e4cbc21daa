using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <summary>Who came and went, and what became of a team or a channel.</summary>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId != Channels.Msteams)
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        if (activity.MembersAdded != null)
            return OnTeamsMembersAddedDispatchAsync(
                activity.MembersAdded, TeamOf(activity), turnContext, cancellationToken);
        if (activity.MembersRemoved != null)
            return OnTeamsMembersRemovedDispatchAsync(
                activity.MembersRemoved, TeamOf(activity), turnContext, cancellationToken);
        return OnTeamChangedAsync(TeamsActivityExtensions.DataOf(activity), turnContext, cancellationToken);
    }

    /// <summary>Tells <see cref="OnTeamsMembersAddedAsync"/> who came, as the roster knows them.</summary>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        var known = new List<TeamsChannelAccount>();
        foreach (var member in membersAdded)
            known.Add(await KnownAsync(member, turnContext, cancellationToken));
        await OnTeamsMembersAddedAsync(known, teamInfo, turnContext, cancellationToken);
    }

    /// <summary>Tells <see cref="OnTeamsMembersRemovedAsync"/> who went; the roster knows them no longer.</summary>
    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync(
            [.. membersRemoved.Select(TeamsRoster.ToTeams)], teamInfo, turnContext, cancellationToken);

    /// <summary>People came, the bot perhaps among them. By default those of the common schema are told.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    /// <summary>People went, the bot perhaps among them. By default those of the common schema are told.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    // The roster does not list the bot, and where the activity tells enough it is not asked.
    private static async Task<TeamsChannelAccount> KnownAsync(
        ChannelAccount member,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        if (!ConversationPaths.IsId(member?.Id)
            || member.Properties is { HasValues: true }
            || member.Id == turnContext.Activity.Recipient?.Id)
            return TeamsRoster.ToTeams(member);
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, member.Id, cancellationToken);
        }
        catch (ErrorResponseException unknown) when (unknown.Body?.Error?.Code == "ConversationNotFound")
        {
            return TeamsRoster.ToTeams(member);
        }
    }
}
