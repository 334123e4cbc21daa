using Microsoft.Bot.Builder.Dialogs;
using SalesBot.Core.Language;

namespace SalesBot.Chat.Forms;

/// <summary>"Saw Luhua and Kongfu; Luhua paid 20k": one form after the other, and none is lost.</summary>
internal sealed partial class FormDialog
{
    /// <summary>What else was said that has a form of its own.</summary>
    private List<FormAhead> AheadOf(Reading reading) => [.. reading.More.Where(more => book.Has(more.Intent)).Select(FormAhead.Of)];

    /// <summary>Ends the form; what waits for its end begins.</summary>
    private async Task<DialogTurnResult> EndAsync(DialogContext dc, List<FormAhead> ahead, object? result, CancellationToken cancellationToken)
    {
        var ended = await dc.EndDialogAsync(result, cancellationToken);
        return ahead is [var next, .. var others]
            ? await dc.BeginDialogAsync(DialogId, new FormStart(next.Intent, next.Read(TurnOf(dc)), Ahead: others), cancellationToken)
            : ended;
    }
}
