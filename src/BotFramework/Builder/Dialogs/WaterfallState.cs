using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a waterfall keeps from turn to turn, by the names that the official packages use.</summary>
/// <param name="Index">The step that asked last.</param>
/// <param name="Reason">Why the step runs.</param>
/// <param name="Options">What it was begun with.</param>
/// <param name="Values">What the steps keep for each other.</param>
internal sealed record WaterfallState(int Index, DialogReason Reason, object Options, IDictionary<string, object> Values)
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string InstanceKey = "instanceId";
    private const string StepKey = "stepIndex";

    public static void Begin(DialogInstance instance, object options)
    {
        instance.State[OptionsKey] = options;
        instance.State[ValuesKey] = new Dictionary<string, object>();
        instance.State[InstanceKey] = Guid.NewGuid().ToString();
    }

    public static int LastIndex(DialogInstance instance) =>
        Convert.ToInt32(instance.State[StepKey], CultureInfo.InvariantCulture);

    public static WaterfallState Enter(DialogInstance instance, int index, DialogReason reason)
    {
        instance.State[StepKey] = index;
        var values = StateValue.Read<Dictionary<string, object>>(instance.State, ValuesKey);
        return new(index, reason, instance.State[OptionsKey], values);
    }
}
