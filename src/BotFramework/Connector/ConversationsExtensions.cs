using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>
/// The calls of a channel's API. Each throws <see cref="ErrorResponseException"/> when the channel refuses,
/// <see cref="HttpRequestException"/> when it is out of reach. None is tried a second time.
/// </summary>
public static class ConversationsExtensions
{
    /// <summary>Sends an activity to the end of its conversation.</summary>
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(activity.Conversation?.Id, activity, cancellationToken);

    /// <summary>Sends an activity as a reply to <see cref="Activity.ReplyToId"/>.</summary>
    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ReplyToActivityAsync(activity.Conversation?.Id, activity.ReplyToId, activity, cancellationToken);

    /// <summary>Replaces the activity that was sent with the same id.</summary>
    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(activity.Conversation?.Id, activity.Id, activity, cancellationToken);

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        operations.SendAsync<ResourceResponse>(
            HttpMethod.Post, ConversationPaths.Activities(conversationId), conversationId, activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        operations.SendAsync<ResourceResponse>(
            HttpMethod.Put, ConversationPaths.Activity(conversationId, activityId), conversationId, activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        operations.SendAsync<ResourceResponse>(
            HttpMethod.Post, ConversationPaths.Activity(conversationId, activityId), conversationId, activity, cancellationToken);

    public static Task DeleteActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default) =>
        operations.SendAsync<object>(
            HttpMethod.Delete, ConversationPaths.Activity(conversationId, activityId), conversationId, null, cancellationToken);

    /// <summary>Makes a conversation, and says something in it if so wanted.</summary>
    public static Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations,
        ConversationParameters parameters,
        CancellationToken cancellationToken = default) =>
        operations.SendAsync<ConversationResourceResponse>(
            HttpMethod.Post, "v3/conversations", null, parameters, cancellationToken);

    /// <summary>Makes the conversation of two; where there is one, most channels give that.</summary>
    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations,
        ChannelAccount bot,
        ChannelAccount user,
        Activity activity = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateConversationAsync(
            new ConversationParameters(bot: bot, members: [user], activity: activity), cancellationToken);

    /// <summary>All members at once; channels with many give them by the page alone.</summary>
    public static async Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations, string conversationId, CancellationToken cancellationToken = default) =>
        await operations.SendAsync<List<ChannelAccount>>(
            HttpMethod.Get, ConversationPaths.Members(conversationId), conversationId, null, cancellationToken);

    /// <summary>A page of the members, the first without a token.</summary>
    public static Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = null,
        string continuationToken = null,
        CancellationToken cancellationToken = default) =>
        operations.SendAsync<PagedMembersResult>(
            HttpMethod.Get,
            ConversationPaths.PagedMembers(conversationId, pageSize, continuationToken),
            conversationId,
            null,
            cancellationToken);
}
