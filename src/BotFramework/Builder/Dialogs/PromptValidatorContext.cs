using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a validator decides on.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object> state,
        PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>What the prompt keeps; the validator may keep something there, too.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>Which answer this is, counted from one.</summary>
    public int AttemptCount =>
        State.TryGetValue(PromptState.AttemptCount, out var count)
            ? Convert.ToInt32(count, CultureInfo.InvariantCulture)
            : 0;
}
