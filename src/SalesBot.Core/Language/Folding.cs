using System.Globalization;
using System.Text;

namespace SalesBot.Core.Language;

/// <summary>Makes letters alike that people type alike: case, accents, full width, and the many marks for one.</summary>
internal static class Folding
{
    private const char FirstAccented = '\u00C0';
    private const char LastAccented = '\u024F';

    /// <summary>No normalization takes it: it stands for a text whose bytes were swapped.</summary>
    private const char NoCharacter = '\uFFFE';
    private const char Unreadable = '\uFFFD';

    private static readonly char[] Accented =
        [.. Enumerable.Range(FirstAccented, LastAccented - FirstAccented + 1).Select(c => WithoutAccent((char)c))];

    /// <summary>One letter for one letter, so that places in the folded text are places in the text.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        >= FirstAccented and <= LastAccented => Accented[c - FirstAccented],
        '\u2018' or '\u2019' or '\u00B4' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2014' or '\u2212' => '-',
        '\u3002' or '\u2026' => '.',
        '\u3001' => ',',
        '\uFFE5' => '\u00A5',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Letters and digits alone, folded: the form under which a name is kept.</summary>
    public static string Compact(string text) => string.Concat(Whole(text).Select(Fold).Where(char.IsLetterOrDigit));

    /// <summary>Composed, and with no half of a character, which no normalization takes.</summary>
    public static string Whole(string text)
    {
        var whole = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text;
        whole = whole.Replace(NoCharacter, Unreadable);
        return whole.IsNormalized() ? whole : whole.Normalize();
    }

    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or '\u3007';

    private static char WithoutAccent(char c)
    {
        var lower = char.ToLowerInvariant(c);
        var parts = lower.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark ? parts[0] : lower;
    }
}
