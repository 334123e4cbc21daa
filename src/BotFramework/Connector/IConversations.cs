namespace Microsoft.Bot.Connector;

/// <summary>The conversations of one channel; used by the methods of <see cref="ConversationsExtensions"/>.</summary>
public interface IConversations
{
    /// <summary>
    /// One call of the channel's API. Internal, since the official methods return types of a library that is not used.
    /// </summary>
    internal Task<T> SendAsync<T>(
        HttpMethod method, string path, string conversationId, object body, CancellationToken cancellationToken);
}
