using Microsoft.Bot.Builder;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Data;

namespace SalesBot.Chat.Forms;

/// <summary>Ends forms, and knows for a while how they ended.</summary>
internal sealed class FormEnds(SalesDb db, ConversationState conversation, Speaker speaker)
{
    /// <summary>The form was saved: its card turns into the receipt, from which it can be taken back.</summary>
    public async Task SavedAsync(ITurnContext turnContext, Turn turn, FormState form, Reply receipt, CancellationToken cancellationToken)
    {
        var formId = form.Id;
        db.Add(turn.Saving(formId, receipt.Card?.Title ?? receipt.Text, form.SaidIn));
        var undo = Press.Act(Phrases.Shared.Say(turn.Locale, "undo"), Undo.Name, formId);
        var card = receipt.Card is { } shown ? shown with { Buttons = [.. shown.Buttons, undo] } : null;
        await EndAsync(turnContext, receipt with { Card = card }, formId, saved: true, cancellationToken);
    }

    /// <summary>The form was dropped.</summary>
    public Task DroppedAsync(ITurnContext turnContext, Turn turn, Form form, string formId, CancellationToken cancellationToken)
    {
        var (title, text) = (form.Phrases.Say(turn.Locale, "form.title"), Phrases.Shared.Say(turn.Locale, "form.cancelled"));
        return EndAsync(turnContext, new Reply(text, new Card(title, text, [], [])), formId, saved: false, cancellationToken);
    }

    /// <summary>All stands as it stood: there is nothing to save, and nothing to take back.</summary>
    public Task UnchangedAsync(ITurnContext turnContext, Turn turn, Form form, string formId, CancellationToken cancellationToken)
    {
        var (title, text) = (form.Phrases.Say(turn.Locale, "form.title"), Phrases.Shared.Say(turn.Locale, "form.unchanged"));
        return EndAsync(turnContext, new Reply(text, new Card(title, text, [], [])), formId, saved: false, cancellationToken);
    }

    /// <summary>True when that form was saved, false when it was dropped, null when nothing is known of it.</summary>
    public async Task<bool?> HowEndedAsync(ITurnContext turnContext, string formId, CancellationToken cancellationToken)
    {
        var ended = await Ended().GetAsync(turnContext, () => new EndedForms(), cancellationToken);
        return ended.Saved.TryGetValue(formId, out var saved) ? saved : null;
    }

    private async Task EndAsync(ITurnContext turnContext, Reply result, string formId, bool saved, CancellationToken cancellationToken)
    {
        var ended = await Ended().GetAsync(turnContext, () => new EndedForms(), cancellationToken);
        ended.Add(formId, saved);
        await Ended().SetAsync(turnContext, ended, cancellationToken);
        await speaker.SayInPlaceAsync(turnContext, result, formId, cancellationToken);
    }

    private IStatePropertyAccessor<EndedForms> Ended() => conversation.CreateProperty<EndedForms>("endedForms");
}
