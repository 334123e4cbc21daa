using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Drivers;

/// <summary>A dialog that asks by its id, ends with whatever is said next, and says what is done to it.</summary>
internal class Asking(string id, List<string>? told = null) : Dialog(id)
{
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        await dc.Context.SendActivityAsync($"{Id}?{options}", cancellationToken: cancellationToken);
        dc.ActiveDialog.State["begun"] = 1;
        return EndOfTurn;
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(dc.Context.Activity.Text, cancellationToken);

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await dc.Context.SendActivityAsync($"{Id} got {result} ({reason})", cancellationToken: cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync($"{Id} again, begun {instance.State["begun"]}", cancellationToken: cancellationToken);

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        told?.Add($"{Id} {reason}");
        return Task.CompletedTask;
    }
}
