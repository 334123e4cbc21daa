using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What prompts keep from turn to turn.</summary>
internal static class PromptState
{
    public const string AttemptCount = "AttemptCount";

    private const string OptionsKey = "options";
    private const string StateKey = "state";

    public static IDictionary<string, object> Begin(DialogInstance instance, PromptOptions options)
    {
        instance.State[OptionsKey] = options;
        instance.State[StateKey] = new Dictionary<string, object> { [AttemptCount] = 0 };
        return Of(instance);
    }

    public static IDictionary<string, object> Of(DialogInstance instance) =>
        StateValue.Read<IDictionary<string, object>>(instance.State, StateKey);

    public static PromptOptions OptionsOf(DialogInstance instance) =>
        StateValue.Read<PromptOptions>(instance.State, OptionsKey);

    public static void CountAttempt(IDictionary<string, object> state) =>
        state[AttemptCount] = Convert.ToInt32(state[AttemptCount], CultureInfo.InvariantCulture) + 1;
}
