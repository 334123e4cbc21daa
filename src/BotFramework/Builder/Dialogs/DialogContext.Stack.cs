namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    /// <summary>Puts a dialog on the stack.</summary>
    /// <exception cref="InvalidOperationException">There is no dialog of this id.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        RefuseToken(options, nameof(options));
        var dialog = Required(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Puts a prompt on the stack.</summary>
    public Task<DialogTurnResult> PromptAsync(
        string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the activity to the dialog on top; <see cref="DialogTurnStatus.Empty"/> if there is none.</summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) =>
        ActiveDialog == null
            ? new DialogTurnResult(DialogTurnStatus.Empty)
            : await Required(ActiveDialog.Id).ContinueDialogAsync(this, cancellationToken);

    /// <summary>Takes the dialog on top from the stack and gives its result to the one below.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(
        object result = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(result, nameof(result));
        await PopAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog == null
            ? new DialogTurnResult(DialogTurnStatus.Complete, result)
            : await Required(ActiveDialog.Id)
                .ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
    }

    /// <summary>Takes all dialogs from the stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>
    /// Takes all dialogs from the stack, and from those of the parents if so wanted. Each but the first is told by an event
    /// before; one that handles it stops the cancelling.
    /// </summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents,
        string eventName = null,
        object eventValue = null,
        CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent == null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        var told = false;
        for (var dc = this; dc != null; dc = cancelParents ? dc.Parent : null)
        {
            while (dc.ActiveDialog != null)
            {
                if (told && await dc.EmitEventAsync(
                    eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
                    return new DialogTurnResult(DialogTurnStatus.Cancelled);

                told = true;
                await dc.PopAsync(DialogReason.CancelCalled, cancellationToken);
            }

            told = true;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Puts a dialog in the place of the one on top.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(options, nameof(options));
        await PopAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Has the dialog on top ask again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog == null
            || await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken))
            return;

        await Required(ActiveDialog.Id).RepromptDialogAsync(Context, ActiveDialog, cancellationToken);
    }

    private static void RefuseToken(object value, string name)
    {
        if (value is CancellationToken)
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
    }

    private Dialog Required(string dialogId) =>
        FindDialog(dialogId)
        ?? throw new InvalidOperationException($"A dialog with an id of '{dialogId}' wasn't found.");

    private async Task PopAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        var instance = ActiveDialog;
        if (instance == null)
            return;

        if (FindDialog(instance.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        Stack.RemoveAt(0);
    }
}
