namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Asks for words. The prompt given in the options is itself sent, and so addressed and given an id by the sending.
/// </summary>
public class TextPrompt : Prompt<string>
{
    public TextPrompt(string dialogId, PromptValidator<string> validator = null)
        : base(dialogId, validator)
    {
    }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        var prompt = isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt;
        if (prompt != null)
            await turnContext.SendActivityAsync(prompt, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        var text = turnContext.Activity.AsMessageActivity()?.Text;
        return Task.FromResult(string.IsNullOrEmpty(text)
            ? new PromptRecognizerResult<string>()
            : new PromptRecognizerResult<string> { Succeeded = true, Value = text });
    }
}
