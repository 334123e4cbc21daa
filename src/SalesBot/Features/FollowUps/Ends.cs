using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Data;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>Says what came of a tap or a word on a follow-up: the list as it is now, with Undo on it.</summary>
internal sealed class Ends(SalesDb db, Asking asking, ShowFollowUps list, Steps steps)
{
    /// <summary>It was changed: said, kept for undo, and the card it was pressed on shows its list as it now is.</summary>
    /// <param name="what">What it was, as undo will name it.</param>
    /// <param name="more">What else is said of it.</param>
    /// <param name="changed">The follow-up as it now is.</param>
    /// <param name="place">Where it was pressed.</param>
    /// <param name="turn">Who did it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Reply> SavedAsync(
        string what, IEnumerable<string> more, Step changed, Place place, Turn turn, CancellationToken cancellationToken)
    {
        var undo = Keep(what, turn);
        var said = turn.Locale.Sentences([what, .. more]);
        return place.Scope is null
            ? new Reply(said, Card.Of([undo]))
            : await list.ListAsync(place, changed, [undo], turn, cancellationToken) with { Text = said };
    }

    /// <summary>Keeps what was saved for undo, and gives the button for it.</summary>
    public Button Keep(string said, Turn turn)
    {
        var saved = turn.Saving(turn.NewId(), said);
        db.Add(saved);
        return Press.Act(Phrases.Shared.Say(turn.Locale, "undo"), Undo.Name, saved.Id);
    }

    /// <summary>Nothing was changed; the card it was pressed on shows how things are.</summary>
    public async Task<Reply> RefusedAsync(string why, Place place, Turn turn, CancellationToken cancellationToken) => place.Scope is null
        ? new Reply(why)
        : await list.ListAsync(place, null, [], turn, cancellationToken) with { Text = why };

    /// <summary>Not there, not one's own, or handed over meanwhile: all read alike.</summary>
    public Task<Reply> GoneAsync(Place place, Turn turn, CancellationToken cancellationToken) =>
        RefusedAsync(Say(turn, "gone"), place, turn, cancellationToken);

    /// <summary>
    /// The one follow-up that words mean, or the question to ask back: a name that is unknown, none that is open, or which of
    /// several.
    /// </summary>
    /// <param name="act">What a button for one of several does.</param>
    /// <param name="how">How it does it.</param>
    /// <param name="turn">What was said.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(Step? Step, Reply? Back)> MeantAsync(string act, string how, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Reading.Slots is { Customer: null, UnknownName: not null } && await asking.BackAsync(turn, cancellationToken, NameKind.Customer) is { } unknown)
        {
            return (null, unknown);
        }

        var fitting = await steps.FittingAsync(turn, cancellationToken);
        return fitting switch
        {
            [] => (null, None(turn)),
            [var one] => (one, null),
            _ => (null, new Reply(
                Say(turn, "whichone"),
                Card.Of(fitting.Select(step => FollowUpActs.Button(Title(step, turn), act, step.FollowUp.Id, how, Place.Nowhere))))
            { Asks = true }),
        };
    }

    private static Reply None(Turn turn) => turn.Reading.Slots.Customer is { } customer
        ? new Reply(
            Say(turn, "none.of", turn.Locale.NameOf(customer)),
            Card.Of([Press.Ask(Say(turn, "button.add"), Intents.FollowUpAdd, customer: customer)]))
        : new Reply(Say(turn, "list.none"));
}
