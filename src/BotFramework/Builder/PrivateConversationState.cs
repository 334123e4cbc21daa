namespace Microsoft.Bot.Builder;

/// <summary>State of a user in one conversation: key <c>channel/conversations/id/users/id</c>.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) => StateKey.UserInConversation(turnContext);
}
