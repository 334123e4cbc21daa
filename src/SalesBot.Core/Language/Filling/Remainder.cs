using SalesBot.Core.Language.Days;

namespace SalesBot.Core.Language.Filling;

/// <summary>The words that no other slot took, as they were typed.</summary>
internal static class Remainder
{
    /// <summary>What is left without the days and without what a section of the words says ("remind me to").</summary>
    public static string? Of(Analysis seen, string section) =>
        Without(seen, [.. Covered(seen, section), .. Reminded.Covered(seen)]) is { } words ? seen.Tongue.WithoutLead(words) : null;

    /// <summary>What <see cref="After"/> gives, where it says more than the words of a section do.</summary>
    public static string? AfterWithContent(Analysis seen, string after, string section) => After(seen, after) is { } words
        && new Analysis(Sentence.Of(words), seen.Context) is var rest && Content(rest, Covered(rest, section), new Span(0, rest.Plain.Length)) is not null ? words : null;

    /// <summary>The same where it says something beside the name.</summary>
    public static string? OfContent(Analysis seen, string section)
    {
        var covered = Covered(seen, section);
        covered.AddRange(seen.Mentions.Select(m => m.Span));
        return Content(seen, covered, new Span(0, seen.Plain.Length)) is { Length: > 0 } ? Without(seen, covered) : null;
    }

    /// <summary>What follows a word such as "because", or a pause after the name.</summary>
    public static string? After(Analysis seen, string section)
    {
        var word = Said.Find(seen.Plain, seen.Tongue, seen.Tongue.Values(section), []).FirstOrDefault();
        var name = seen.Mentions.Count > 0 ? seen.Mentions[^1].Span.End : seen.Plain.Length;
        var start = word?.Span.End ?? (seen.Plain.IndexOf(',', name) is >= 0 and var comma ? comma + 1 : -1);
        return start < 0 ? null : Trim(seen.Sentence.TypedAt(new Span(start, seen.Plain.Length)));
    }

    /// <summary>From the first to the last word in a place that is neither covered nor empty; null when there is none.</summary>
    public static Span? Content(Analysis seen, IReadOnlyList<Span> covered, Span place)
    {
        var words = seen.Sentence.Tokens.Select(t => t.Span)
            .Where(t => place.Contains(t) && !covered.Any(t.Overlaps)).ToList();
        List<Span> empty = [.. seen.Tongue.EmptyIn(seen.Plain, place)];
        var telling = words.Where(t => !seen.Tongue.IsEmpty(seen.Sentence[t].ToString()) && !empty.Exists(e => e.Contains(t))).ToList();
        if (telling.Count == 0)
        {
            return null;
        }

        var first = words.Find(t => t.Start <= telling[0].Start && !covered.Any(c => c.Start >= t.End && c.End <= telling[0].Start));
        return new Span(first.Start, words[^1].End);
    }

    public static string Trim(string words) => words.Trim(' ', ',', '.', ';', ':', '!', '，', '。', '；', '：', '！', '、', '\t', '\n', '\r', '-', '–');

    private static List<Span> Covered(Analysis seen, string section) =>
    [
        .. Said.Find(seen.Plain, seen.Tongue, seen.Tongue.Values(section), []).Select(s => s.Span),
        .. seen.Days.Select(d => d.Span),
        .. seen.Periods.Where(p => PeriodMeaning.Resolve(p, seen.Today, DayView.Coming)?.From > seen.Today).Select(p => p.Span),
    ];

    private static string? Without(Analysis seen, List<Span> covered) =>
        Pieces(seen, covered, new Span(0, seen.Plain.Length)).TrimStart('的') is { Length: > 0 } text ? text : null;

    /// <summary>What was typed in a place, without what is covered.</summary>
    public static string Pieces(Analysis seen, IReadOnlyList<Span> covered, Span place)
    {
        List<string> kept = [];
        var at = place.Start;
        foreach (var span in covered.OrderBy(s => s.Start).Append(new Span(place.End, place.End)))
        {
            if (span.Start > at)
            {
                kept.Add(Trim(seen.Sentence.TypedAt(new Span(at, span.Start))));
            }

            at = Math.Max(at, span.End);
        }

        return string.Join(seen.Tongue.HasSpaces ? " " : "", kept.Where(k => k.Length > 0));
    }
}
