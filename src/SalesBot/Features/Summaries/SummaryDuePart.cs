using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Prompts;

namespace SalesBot.Features.Summaries;

/// <summary>In the digest: the own summary that is due today, or still missing in the first days after.</summary>
internal sealed class SummaryDuePart(OwedSummaries owed) : IDigestPart
{
    public int Order => 40;

    public async Task<DigestSection?> OfAsync(Turn turn, string card, CancellationToken cancellationToken)
    {
        var open = await owed.OfAsync(turn, cancellationToken);
        return open.Count == 0 ? null : new DigestSection(
            turn.Locale.Sentences(open.Select(of => OwedSummaries.Sentence(of, turn))), SummaryWords.Say(turn, "digest.title"),
            [.. open.Select(of => Entry(of, turn))], open.Count);
    }

    private static Entry Entry(Owed owed, Turn turn) => new(
        SummaryWords.Title(turn.Locale, owed.Of),
        SummaryWords.Say(turn, owed.IsLate(turn.Now) ? "digest.was" : "due", SummaryWords.When(turn.Locale, owed.DueAt, turn.Member.TimeZone)),
        [OwedSummaries.HandIn(owed.Of, turn)],
        owed.IsLate(turn.Now) ? Tone.Bad : Tone.Attention);
}
