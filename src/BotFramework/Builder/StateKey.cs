namespace Microsoft.Bot.Builder;

/// <summary>The parts of the keys of states.</summary>
internal static class StateKey
{
    public static string Conversation(ITurnContext turnContext) =>
        $"{Channel(turnContext)}/conversations/{ConversationId(turnContext)}";

    public static string User(ITurnContext turnContext) => $"{Channel(turnContext)}/users/{UserId(turnContext)}";

    public static string UserInConversation(ITurnContext turnContext) =>
        $"{Conversation(turnContext)}/users/{UserId(turnContext)}";

    private static string Channel(ITurnContext turnContext) =>
        turnContext.Activity.ChannelId ?? throw Missing("channelId");

    private static string ConversationId(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id ?? throw Missing("Conversation.Id");

    private static string UserId(ITurnContext turnContext) =>
        turnContext.Activity.From?.Id ?? throw Missing("From.Id");

    private static InvalidOperationException Missing(string member) => new($"invalid activity-missing {member}");
}
