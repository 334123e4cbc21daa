using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;

namespace SalesBot.Chat.Unread;

/// <summary>
/// Answers what was not understood: with the three best guesses among what the bot does, and a way to say that it was none
/// of these. Where the company has a language model, it is asked first; what it says is only one more guess.
/// </summary>
internal sealed class NotUnderstood(IntentMap map, UnreadBook book, ISecondReader second)
{
    private const int MostGuesses = 3;

    /// <summary>What a button carries besides what it asks: the sentence that it was offered for.</summary>
    private const string For = "unread";

    /// <summary>What is offered where nothing at all can be guessed.</summary>
    private static readonly string[] Always = [Intents.RegionStatus, Intents.TargetProgress, Intents.VisitLog, Intents.Help];

    public async Task<Reply> ReplyAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Reading.Text.Length == 0)
        {
            return Offer(turn, null, null);
        }

        var meant = turn.Reading.Intent == Intents.None ? await second.ReadAsync(turn.Reading, turn.Context, Offered(turn), cancellationToken) : null;
        return Offer(turn, meant, book.Keep(turn, [.. Guesses(turn, meant)]));
    }

    /// <summary>Notes that a pressed question was the answer to a sentence that was not understood; nothing for any other.</summary>
    public Task NoteAsync(PressedAsk ask, Turn turn, CancellationToken cancellationToken) =>
        book.ChoseAsync(ask.Data.Value<string>(For), ask.Intent, turn, cancellationToken);

    private Reply Offer(Turn turn, Reading? meant, string? key)
    {
        var guesses = Guesses(turn, meant).Select(g => g == meant?.Intent
            ? Press.Ask(SecondWords.Yes(turn), g, meant.Slots) with { Main = true }
            : Press.Ask(Phrases.Shared.Say(turn.Locale, $"guess.{g}"), g, turn.Reading.Slots));
        List<Button> buttons = [.. guesses.Select(button => About(button, key))];
        if (key is not null)
        {
            buttons.Add(Press.Act(Phrases.Shared.Say(turn.Locale, "unread.none"), NoneOfThese.Name, key));
        }

        var text = meant is not null ? SecondWords.Asks(turn, meant)
            : Phrases.Shared.Say(turn.Locale, turn.Reading.Intent == Intents.None ? "notunderstood" : "notoffered");
        return new Reply(text, Card.Of(buttons)) { Asks = true };
    }

    private IEnumerable<string> Guesses(Turn turn, Reading? meant) => (meant is null ? [] : (string[])[meant.Intent])
        .Concat(turn.Reading.Alternatives.Select(a => a.Intent)).Concat(Always)
        .Where(i => map.Intents.Contains(i) && IsFor(turn, i)).Distinct().Take(MostGuesses);

    private List<string> Offered(Turn turn) => [.. map.Intents.Where(i => IsFor(turn, i)).Order(StringComparer.Ordinal)];

    /// <summary>Whether a person has anything of an intent: nobody is offered what would only be refused.</summary>
    private static bool IsFor(Turn turn, string intent) =>
        (!Intents.LooksAfter(intent) || Rights.MayAdminister(turn.Viewer))
        && (intent is not (Intents.SummaryMissing or Intents.SummaryComment) || turn.Member.Role is not Role.Rep);

    private static Button About(Button button, string? key) =>
        key is null ? button : button with { Data = new Dictionary<string, string>(button.Data) { [For] = key } };
}
