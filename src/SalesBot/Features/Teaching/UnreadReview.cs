using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Teaching;

/// <summary>Sentences that were not understood and are alike but for names, days and numbers.</summary>
/// <param name="Phrase">As the phrase files have it.</param>
/// <param name="Language">en, es, zh.</param>
/// <param name="Times">How often it was said.</param>
/// <param name="Choices">What people then pressed: an intent, or that it was none of the guesses; most often first.</param>
internal sealed record UnreadLine(string Phrase, string Language, int Times, IReadOnlyList<(string Intent, int Times)> Choices)
{
    /// <summary>What most of those who pressed anything meant; null where that is none of the guesses, or nobody pressed.</summary>
    public string? Meant => Choices.Count > 0 && Choices[0].Intent != UnreadSentence.NoneOfThese ? Choices[0].Intent : null;
}

/// <summary>What was not understood of late, for who teaches the reader: without names, days and numbers.</summary>
internal sealed class UnreadReview(SalesDb db, Roster roster)
{
    /// <summary>More than anybody goes through; the newest count.</summary>
    private const int MostRead = 5000;

    /// <summary>Line by line, the most frequent first.</summary>
    public async Task<IReadOnlyList<UnreadLine>> LinesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var names = await roster.NamesAsync(db, cancellationToken);
        var sentences = await db.For(viewer).Unread.OrderByDescending(u => u.Id).Take(MostRead).ToListAsync(cancellationToken);
        return
        [
            .. sentences.Select(u => (Sentence: u, Phrase: PhraseForm.Of(u.Text, names)))
                .GroupBy(u => (u.Sentence.Language, Phrase: u.Phrase.ToLowerInvariant()))
                .Select(g => new UnreadLine(g.First().Phrase, g.Key.Language, g.Count(), Choices(g.Select(u => u.Sentence))))
                .OrderByDescending(l => l.Times).ThenBy(l => l.Phrase, StringComparer.Ordinal),
        ];
    }

    private static List<(string Intent, int Times)> Choices(IEnumerable<UnreadSentence> sentences) =>
    [
        .. sentences.Where(s => s.Choice is not null).GroupBy(s => s.Choice!)
            .Select(g => (Intent: g.Key, Times: g.Count())).OrderByDescending(c => c.Times).ThenBy(c => c.Intent, StringComparer.Ordinal),
    ];
}
