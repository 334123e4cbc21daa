namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step: it asks, and the next one gets the answer as <see cref="WaterfallStepContext.Result"/>.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(
    WaterfallStepContext stepContext, CancellationToken cancellationToken);
