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
            HttpMethod.Post, ActivitiesOf(conversationId), conversationId, activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        operations.SendAsync<ResourceResponse>(
            HttpMethod.Put, ActivityOf(conversationId, activityId), conversationId, activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        operations.SendAsync<ResourceResponse>(
            HttpMethod.Post, ActivityOf(conversationId, activityId), conversationId, activity, cancellationToken);

    public static Task DeleteActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default) =>
        operations.SendAsync<object>(
            HttpMethod.Delete, ActivityOf(conversationId, activityId), conversationId, null, cancellationToken);

    private static string ActivityOf(string conversationId, string activityId) =>
        $"{ActivitiesOf(conversationId)}/{Segment(activityId, nameof(activityId))}";

    private static string ActivitiesOf(string conversationId) =>
        $"v3/conversations/{Segment(conversationId, nameof(conversationId))}/activities";

    // An id of dots would be taken for a step up the path, however it is escaped.
    private static string Segment(string id, string name) =>
        string.IsNullOrEmpty(id) || id is "." or ".."
            ? throw new ArgumentException("An id is needed.", name)
            : Uri.EscapeDataString(id);
}
