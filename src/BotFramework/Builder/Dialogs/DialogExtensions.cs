namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog in a turn.</summary>
public static class DialogExtensions
{
    /// <summary>
    /// Hands the activity to the stack, and begins the dialog if there is none. What it throws is offered to the dialogs
    /// as <see cref="DialogEvents.Error"/> first. The state is not saved.
    /// </summary>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor).Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        while (true)
        {
            try
            {
                await RunAsync(dc, dialog.Id, cancellationToken);
                return;
            }
            catch (Exception e)
            {
                if (!await dc.EmitEventAsync(DialogEvents.Error, e, true, true, cancellationToken))
                    throw;
            }
        }
    }

    private static async Task RunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
            await dc.BeginDialogAsync(dialogId, null, cancellationToken);
    }
}
