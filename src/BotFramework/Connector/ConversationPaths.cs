using System.Globalization;

namespace Microsoft.Bot.Connector;

/// <summary>The paths of a channel's API.</summary>
internal static class ConversationPaths
{
    public static string Activities(string conversationId) => $"{Conversation(conversationId)}/activities";

    public static string Activity(string conversationId, string activityId) =>
        $"{Activities(conversationId)}/{Segment(activityId, nameof(activityId))}";

    public static string Members(string conversationId) => $"{Conversation(conversationId)}/members";

    public static string Member(string conversationId, string userId) =>
        $"{Members(conversationId)}/{Segment(userId, nameof(userId))}";

    public static string PagedMembers(string conversationId, int? pageSize, string continuationToken)
    {
        var asked = new List<string>();
        if (pageSize != null)
            asked.Add($"pageSize={pageSize.Value.ToString(CultureInfo.InvariantCulture)}");
        if (!string.IsNullOrEmpty(continuationToken))
            asked.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        var query = asked.Count == 0 ? string.Empty : $"?{string.Join('&', asked)}";
        return $"{Conversation(conversationId)}/pagedmembers{query}";
    }

    public static string Team(string teamId) => $"v3/teams/{Segment(teamId, nameof(teamId))}";

    public static string Channels(string teamId) => $"{Team(teamId)}/conversations";

    /// <summary>Whether it may stand in a path: dots would be taken for a step up, however they are escaped.</summary>
    public static bool IsId(string id) => !string.IsNullOrEmpty(id) && id is not ("." or "..");

    private static string Conversation(string conversationId) =>
        $"v3/conversations/{Segment(conversationId, nameof(conversationId))}";

    private static string Segment(string id, string name) =>
        IsId(id) ? Uri.EscapeDataString(id) : throw new ArgumentException("An id is needed.", name);
}
