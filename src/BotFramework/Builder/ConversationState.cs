namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, whoever speaks: key <c>channel/conversations/id</c>.</summary>
public class ConversationState : BotState
{
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) => StateKey.Conversation(turnContext);
}
