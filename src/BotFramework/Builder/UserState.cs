namespace Microsoft.Bot.Builder;

/// <summary>State of a user in all conversations of a channel: key <c>channel/users/id</c>.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) => StateKey.User(turnContext);
}
