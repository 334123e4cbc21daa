namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What was understood of an answer.</summary>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }

    public bool AllowInterruption { get; set; }
}
