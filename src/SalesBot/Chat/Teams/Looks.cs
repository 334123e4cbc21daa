using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Data;

namespace SalesBot.Chat.Teams;

/// <summary>What an old card shows by now: a list as it is, a form as far as it has come, a receipt that was taken back.</summary>
internal sealed class Looks(SalesDb db, IntentMap map, Talk talk, FormDialog forms, FormEnds ends, TakeBack takeBack, IServiceProvider services)
{
    /// <summary>The card by now; null where it stands as it was sent, or nothing is known of it.</summary>
    public async Task<Reply?> NowAsync(PressedLook look, Turn turn, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (look.Again is { } again && map.Actor(again.Act, services) is { } actor)
        {
            var drawn = await actor.ActAsync(again, turn, cancellationToken);
            return drawn.Card is null ? Of(drawn.Text) : drawn;
        }

        var dialogs = await talk.DialogsAsync(turnContext, cancellationToken);
        var open = dialogs.Stack.Select(form => forms.Draw(form, look.Shows, turn)).FirstOrDefault(card => card is not null);
        return open is not null ? new Reply("", open)
            : await ends.HowEndedAsync(turnContext, look.Shows, cancellationToken) == false ? Of(Say(turn, "form.cancelled"))
            : await SavedAsync(look.Shows, turn, cancellationToken);
    }

    /// <summary>The receipt of what was saved, where it is not as it was any more: taken back, or built on since.</summary>
    public async Task<Reply?> SavedAsync(string id, Turn turn, CancellationToken cancellationToken)
    {
        var saved = await db.Set<Saved>().FirstOrDefaultAsync(s => s.Id == id && s.MemberId == turn.Member.Id, cancellationToken);
        return saved is null ? null
            : saved.TakenBack ? Of(Say(turn, "undo.done", saved.What))
            : await takeBack.IsBuiltOnAsync(saved, cancellationToken) ? Of(saved.What, Say(turn, "card.builton"))
            : null;
    }

    private static Reply Of(string title, string? below = null) => new("", new Card(title, below, [], []));

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => Phrases.Shared.Say(turn.Locale, key, blanks);
}
