namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer is taken. It may say why not; then the prompt is not repeated in that turn.</summary>
public delegate Task<bool> PromptValidator<T>(
    PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
