namespace SalesBot.Core.Language.Filling;

/// <summary>The clauses of a plain text: what lies between its pauses.</summary>
internal static class Clauses
{
    public static List<Span> Of(string plain)
    {
        List<Span> clauses = [];
        var start = 0;
        for (var i = 0; i <= plain.Length; i++)
        {
            if (i < plain.Length && !IsPause(plain, i))
            {
                continue;
            }

            if (plain.AsSpan(start, i - start).ContainsAnyExcept(" ,?"))
            {
                clauses.Add(new Span(start + plain.AsSpan(start, i - start).IndexOfAnyExcept(' '), i));
            }

            start = i + 1;
        }

        return clauses;
    }

    /// <summary>A comma, but not one within a number.</summary>
    private static bool IsPause(string plain, int i) => plain[i] == '?'
        || (plain[i] == ',' && !(i > 0 && i + 1 < plain.Length && char.IsAsciiDigit(plain[i - 1]) && char.IsAsciiDigit(plain[i + 1])));
}
