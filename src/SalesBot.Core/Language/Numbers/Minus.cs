namespace SalesBot.Core.Language.Numbers;

/// <summary>Whether a number was said with a minus: -500, ¥-500, minus 500, menos 500, 负500.</summary>
internal static class Minus
{
    private static readonly string[] Words = ["minus", "menos", "负"];

    public static decimal Signed(Sentence sentence, Figure figure) => IsBefore(sentence, figure.Span) ? -figure.Value : figure.Value;

    private static bool IsBefore(Sentence sentence, Span figure)
    {
        var sign = sentence[figure].IndexOfAnyExcept("¥$€ ");
        return Ends(sentence.TypedBefore(figure.Start)) || Ends(sentence.TypedBefore(figure.Start + Math.Max(0, sign)));
    }

    /// <summary>A dash between two words is none.</summary>
    private static bool Ends(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd('¥');
        return before.Length > 0 && before[^1] is '-' or '\u2212' or '\uFF0D'
            ? before.Length == 1 || !char.IsLetterOrDigit(before[^2]) || Folding.IsHan(before[^2])
            : EndsWithWord(before.TrimEnd());
    }

    private static bool EndsWithWord(ReadOnlySpan<char> before)
    {
        foreach (var word in Words)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
