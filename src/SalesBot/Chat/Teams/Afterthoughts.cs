using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.People;
using SalesBot.Chat.Words;
using SalesBot.Data;

namespace SalesBot.Chat.Teams;

/// <summary>
/// Messages that are edited or deleted after they were said. An edit corrects what the message logged, and asks first;
/// a deleted message leaves it saved, and the way back is offered.
/// </summary>
internal sealed class Afterthoughts(SalesDb db, Desk desk, Talk talk, Router router, Speaker speaker, Offers offers, FormBook book, FormDialog forms, Undo undo)
{
    private const int LongestMessage = 4000;

    public async Task EditedAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var text = Spoken.In(turnContext.Activity);
        if (text.Length > LongestMessage || await OpenAsync(turnContext, text, cancellationToken) is not { } turn)
        {
            return;
        }

        var dialogs = await talk.DialogsAsync(turnContext, cancellationToken);
        if (FormDialog.IsBegunBy(dialogs.ActiveDialog, turnContext.Activity.Id, turn.Member.Id))
        {
            await forms.ReadAnewAsync(dialogs, cancellationToken);
        }
        else if (await SavedAsync(turnContext, turn, cancellationToken) is { } saved)
        {
            await CorrectAsync(dialogs, saved, turn, cancellationToken);
        }
        else if (book.Has(turn.Reading.Intent))
        {
            // It logged nothing, perhaps for its slip: now it can.
            await router.RouteAsync(dialogs, turn, cancellationToken);
        }
    }

    public async Task DeletedAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (await OpenAsync(turnContext, "", cancellationToken) is not { } turn)
        {
            return;
        }

        var dialogs = await talk.DialogsAsync(turnContext, cancellationToken);
        if (FormDialog.IsBegunBy(dialogs.ActiveDialog, turnContext.Activity.Id, turn.Member.Id))
        {
            await speaker.SayAsync(turnContext, new Reply(Phrases.Shared.Say(turn.Locale, "deleted.open")), cancellationToken);
        }
        else if (await SavedAsync(turnContext, turn, cancellationToken) is { } saved)
        {
            await StaysAsync(dialogs, "deleted.stays", saved, turn, cancellationToken);
        }
    }

    /// <summary>The turn of a member in their own chat; what is said in a group logs nothing.</summary>
    private async Task<Turn?> OpenAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var turn = Privately.IsShared(activity) || string.IsNullOrEmpty(activity.Id)
            ? null
            : await desk.OpenAsync(turnContext, null, text, cancellationToken);
        if (turn is not null)
        {
            turnContext.TurnState.Set(turn);
        }

        return turn;
    }

    /// <summary>What the message logged and still stands, the last change of it first.</summary>
    private Task<Saved?> SavedAsync(ITurnContext turnContext, Turn turn, CancellationToken cancellationToken)
    {
        var message = turnContext.Activity.Id;
        return db.Set<Saved>().AsNoTracking()
            .Where(s => s.Channel == turn.Channel && s.Conversation == turn.Conversation && s.SaidIn == message
                && s.MemberId == turn.Member.Id && !s.TakenBack)
            .OrderByDescending(s => s.At).ThenByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task CorrectAsync(DialogContext dialogs, Saved saved, Turn turn, CancellationToken cancellationToken)
    {
        var rows = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.SavedId == saved.Id && a.After != null)
            .OrderBy(a => a.Id).Select(a => new { a.Entity, a.Key }).ToListAsync(cancellationToken);
        var corrected = rows.Select(row => (Form: book.Changing(row.Entity), row.Key))
            .FirstOrDefault(row => row.Form is not null && book.IsOf(row.Form, turn.Reading.Intent));
        if (corrected.Form is { } form)
        {
            await dialogs.BeginDialogAsync(
                FormDialog.DialogId, new FormStart(form.Intent, turn.Reading, corrected.Key, OnlyToChange: true), cancellationToken);
        }
        else
        {
            await StaysAsync(dialogs, "edited.stays", saved, turn, cancellationToken);
        }
    }

    /// <summary>Says what stays saved, and offers to take it back while that can be done.</summary>
    private async Task StaysAsync(DialogContext dialogs, string key, Saved saved, Turn turn, CancellationToken cancellationToken)
    {
        var may = await undo.MayAsync(saved, turn, cancellationToken);
        var text = turn.Locale.Sentences(
            [Phrases.Shared.Say(turn.Locale, key, saved.What), Phrases.Shared.Say(turn.Locale, may ? "takeback.offer" : "takeback.late")]);
        var button = Press.Act(Phrases.Shared.Say(turn.Locale, "undo"), Undo.Name, saved.Id) with { Main = true };
        var reply = new Reply(text, may ? Card.Of([button]) : null) { Asks = may };
        await speaker.SayAsync(dialogs.Context, reply, cancellationToken);
        if (dialogs.ActiveDialog is null)
        {
            await offers.KeepAsync(dialogs.Context, reply, turn, cancellationToken);
        }
    }
}
