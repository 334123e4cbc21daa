using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// The answer to an invoke travels as an activity, through the same handlers as all others, and comes to rest in the turn
/// state, from where the adapter takes it.
/// </summary>
internal static class InvokeResponseActivity
{
    public const string Type = "invokeResponse";

    public static Activity Create(InvokeResponse response) => new(Type) { Value = response };

    public static void Keep(ITurnContext turnContext, Activity activity) =>
        turnContext.TurnState.Set(BotAdapter.InvokeResponseKey, activity);

    public static Activity Kept(ITurnContext turnContext) =>
        turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey);
}
