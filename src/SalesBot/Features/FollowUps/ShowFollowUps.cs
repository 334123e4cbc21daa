using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Prompts;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>
/// "What is due today": open follow-ups, the most pressing first, with what can be done to each, and below them the strong
/// intentions without a next step. Also draws the list anew after a press.
/// </summary>
internal sealed class ShowFollowUps(Asking asking, FollowUpQuery query, LooseEndList loose, IDigest digest) : IAnswer, IAct
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await asking.BackAsync(turn, cancellationToken, NameKind.Customer, NameKind.Member, NameKind.Region) is { } other)
        {
            return other;
        }

        return turn.Reading.Slots.Which == "loose"
            ? await loose.ShowAsync(new Place(ListScope.Of(turn.Reading.Slots), turn.NewId()), turn, cancellationToken)
            : await ListAsync(new Place(ListScope.Of(turn.Reading.Slots), turn.NewId()), null, [], turn, cancellationToken);
    }

    public Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken) =>
        ListAsync(FollowUpActs.Read(pressed, turn).Place, null, [], turn, cancellationToken);

    /// <summary>The list as it is now.</summary>
    /// <param name="place">Which list, on which card.</param>
    /// <param name="changed">What this turn has changed; null for nothing.</param>
    /// <param name="buttons">What else there is to press.</param>
    /// <param name="turn">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Reply> ListAsync(Place place, Step? changed, IReadOnlyList<Button> buttons, Turn turn, CancellationToken cancellationToken)
    {
        if (place is { Scope.OnDigest: true, Card: { } shown })
        {
            return await digest.AgainAsync(shown, buttons, turn, cancellationToken);
        }

        var card = place.Card ?? turn.NewId();
        var page = await query.PageAsync(place.Scope ?? new ListScope(), changed, turn, cancellationToken);
        var ends = page.Scope.Period is null && !page.Scope.OverdueOnly && page.Scope.Page == 0
            ? await loose.OfAsync(page.Scope, turn, cancellationToken)
            : [];
        List<Block> below = ends.Count > 0 ? [LooseEndWords.Block(turn.Locale, ends, yours: false)] : [];
        List<Button> more = ends.Count > 0
            ? [FollowUpActs.Button(Texts.Count(turn.Locale, "button.loose", ends.Count), FollowUpActs.Loose, "list", "", new Place(page.Scope, card))]
            : [];
        return new Reply(
            Sentence(page, ends.Count, turn),
            FollowUpCards.List(page, below, [.. more, Add(page.Scope, turn), .. buttons], card, turn), Shows: card)
        {
            Again = FollowUpActs.Button("", FollowUpActs.List, "list", "", new Place(page.Scope, card)),
        };
    }

    private static Button Add(ListScope scope, Turn turn) =>
        Press.Ask(Say(turn, "button.add"), Intents.FollowUpAdd, customer: scope.Customer);

    private static string Sentence(FollowUpPage page, int loose, Turn turn)
    {
        var counted = page.All == 0 ? Say(turn, page.Scope.OverdueOnly ? "list.none.late" : "list.none")
            : page.Scope.OverdueOnly ? Texts.Count(turn.Locale, "list.count.lateonly", page.All)
            : page.Overdue == 0 ? Texts.Count(turn.Locale, "list.count", page.All)
            : Texts.Count(turn.Locale, "list.count.late", page.All, turn.Locale.Number(page.Overdue));
        var words = page.Scope.Words(turn);
        List<string> sentences = [words.Length > 0 ? Say(turn, "list.of", words, counted) : counted];
        if (page.Steps is [var first, ..] && page.Scope.Page == 0)
        {
            sentences.Add(Say(turn, "list.first", Said(first, turn), DetailOf(first, turn)));
        }

        if (loose > 0)
        {
            sentences.Add(Texts.Count(turn.Locale, "list.loose", loose));
        }

        return turn.Locale.Sentences(sentences);
    }
}
