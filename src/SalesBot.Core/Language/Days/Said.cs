using System.Text.RegularExpressions;

namespace SalesBot.Core.Language.Days;

/// <summary>A pattern that was found in a sentence, with the numbers that its tables caught.</summary>
internal sealed class Said(Tongue tongue, string meaning, Match match)
{
    private const int LargestNumber = 9999;

    public string Meaning => meaning;

    public Span Span { get; } = new(match.Index, match.Index + match.Length);

    /// <summary>What a table caught; null when it caught nothing.</summary>
    public int? this[string table]
    {
        get
        {
            if (match.Groups[table] is not { Success: true } group)
            {
                return null;
            }

            return tongue.InTable(table.TrimEnd('2'), group.Value)
                ?? (int.TryParse(group.ValueSpan, out var number) && number <= LargestNumber ? number : null);
        }
    }

    /// <summary>All that is found and not taken elsewhere, the longest where they overlap, in the order of the sentence.</summary>
    public static IReadOnlyList<Said> Find(string plain, Tongue tongue, IReadOnlyList<Pattern> patterns, IEnumerable<Span> elsewhere)
    {
        List<Said> kept = [];
        var taken = new bool[plain.Length];
        foreach (var span in elsewhere)
        {
            taken.AsSpan(span.Start, span.Length).Fill(true);
        }

        foreach (var said in patterns
            .SelectMany(p => p.Ways.SelectMany(w => w.In(plain)).Select(m => new Said(tongue, p.Value, m)))
            .Where(s => s.Span.Length > 0).OrderByDescending(s => s.Span.Length).ThenBy(s => s.Span.Start))
        {
            var place = taken.AsSpan(said.Span.Start, said.Span.Length);
            if (!place.Contains(true))
            {
                place.Fill(true);
                kept.Add(said);
            }
        }

        return [.. kept.OrderBy(s => s.Span.Start)];
    }
}
