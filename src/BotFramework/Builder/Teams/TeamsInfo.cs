using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// Asks Teams for teams and people. Each call throws <see cref="ErrorResponseException"/> when Teams refuses, and
/// <see cref="InvalidOperationException"/> when it makes no sense for the activity of the turn.
/// </summary>
public static class TeamsInfo
{
    /// <summary>A team; by default the one that the turn is in.</summary>
    public static Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        GetAsync<TeamDetails>(
            turnContext, ConversationPaths.Team(teamId ?? TeamOf(turnContext)), null, cancellationToken);

    /// <summary>The channels of a team; the general one has no name.</summary>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        var path = ConversationPaths.Channels(teamId ?? TeamOf(turnContext));
        var list = await GetAsync<ChannelList>(turnContext, path, null, cancellationToken);
        return list?.Conversations ?? [];
    }

    /// <summary>A page of the people of a team.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string teamId = null,
        string continuationToken = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, teamId ?? TeamOf(turnContext), continuationToken, pageSize, cancellationToken);

    /// <summary>A page of the people of the team, group chat or personal chat that the turn is in.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext,
        int? pageSize = null,
        string continuationToken = null,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, RosterOf(turnContext), continuationToken, pageSize, cancellationToken);

    /// <summary>A person of a team.</summary>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext,
        string userId,
        string teamId = null,
        CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, teamId ?? TeamOf(turnContext), userId, cancellationToken);

    /// <summary>A person of the team, group chat or personal chat that the turn is in.</summary>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, RosterOf(turnContext), userId, cancellationToken);

    /// <summary>Begins a thread in a channel of a team.</summary>
    /// <returns>Where to go on in the thread, and the id of what was said.</returns>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext,
        IActivity activity,
        string teamsChannelId,
        string botAppId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);
        var thread = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        Tuple<ConversationReference, string> begun = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId,
            Channels.Msteams,
            turnContext.Activity.ServiceUrl,
            turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey),
            thread,
            (turn, _) =>
            {
                begun = Tuple.Create(turn.Activity.GetConversationReference(), turn.Activity.Id);
                return Task.CompletedTask;
            },
            cancellationToken);
        return begun;
    }

    private static Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turnContext, string roster, string token, int? pageSize, CancellationToken cancellationToken) =>
        GetAsync<TeamsPagedMembersResult>(
            turnContext, ConversationPaths.PagedMembers(roster, pageSize, token), roster, cancellationToken);

    private static Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turnContext, string roster, string userId, CancellationToken cancellationToken) =>
        GetAsync<TeamsChannelAccount>(
            turnContext, ConversationPaths.Member(roster, userId), roster, cancellationToken);

    private static string TeamOf(ITurnContext turnContext) =>
        TeamOrNull(turnContext)
        ?? throw new InvalidOperationException("This is only to be asked in a team.");

    private static string RosterOf(ITurnContext turnContext) =>
        TeamOrNull(turnContext)
        ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("This is only to be asked in a conversation.");

    private static string TeamOrNull(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id is { } id && ConversationPaths.IsId(id) ? id : null;

    private static Task<T> GetAsync<T>(
        ITurnContext turnContext, string path, string conversationId, CancellationToken cancellationToken)
    {
        var connector = turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("This is only to be asked in a turn that has a connector.");
        return connector.Conversations.SendAsync<T>(HttpMethod.Get, path, conversationId, null, cancellationToken);
    }

    private sealed class ChannelList
    {
        public List<ChannelInfo> Conversations { get; set; }
    }
}
