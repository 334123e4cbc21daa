using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Asks, and asks again until the answer is taken. Activities other than messages leave it waiting. It gives back a
/// <typeparamref name="T"/>.
/// </summary>
public abstract partial class Prompt<T> : Dialog
{
    private readonly PromptValidator<T> _validator;

    /// <param name="dialogId">Needed, unlike with other dialogs.</param>
    /// <param name="validator">Decides what is taken; without it, whatever was understood.</param>
    public Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        _validator = validator;
    }

    /// <param name="dc">The stack.</param>
    /// <param name="options">The <see cref="PromptOptions"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions promptOptions)
            throw new ArgumentOutOfRangeException(
                nameof(options), "Prompt options are required for Prompt dialogs");

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        var state = PromptState.Begin(dc.ActiveDialog, promptOptions);
        await OnPromptAsync(dc.Context, state, promptOptions, false, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;

        var state = PromptState.Of(dc.ActiveDialog);
        var options = PromptState.OptionsOf(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        PromptState.CountAttempt(state);
        if (await IsTakenAsync(dc.Context, recognized, state, options, cancellationToken))
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);

        if (!dc.Context.Responded)
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>What was put on top of the prompt ended: it asks again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        OnPromptAsync(
            turnContext, PromptState.Of(instance), PromptState.OptionsOf(instance), false, cancellationToken);

    /// <summary>Whether an activity that a parent may take for itself is an answer to the prompt.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(
        DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
            return false;

        var recognized = await OnRecognizeAsync(
            dc.Context,
            PromptState.Of(dc.ActiveDialog),
            PromptState.OptionsOf(dc.ActiveDialog),
            cancellationToken);
        return recognized.Succeeded;
    }

    /// <summary>Asks; <paramref name="isRetry"/> if an answer was not taken.</summary>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    /// <summary>Reads the answer.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default);

    private static void ExpectInput(Activity prompt)
    {
        if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
            prompt.InputHint = InputHints.ExpectingInput;
    }

    private async Task<bool> IsTakenAsync(
        ITurnContext turnContext,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken)
    {
        if (_validator == null)
            return recognized.Succeeded;

        var context = new PromptValidatorContext<T>(turnContext, recognized, state, options);
        return await _validator(context, cancellationToken);
    }
}
