using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Core.Language;

/// <summary>
/// Turns a pattern of a word file into a regular expression that takes linear time on any text. A pattern is written like
/// the plain text of a sentence, with groups as in regular expressions, and besides: <c>{n}</c>, <c>{weekday}</c> and the
/// other tables of the language, <c>{customer}</c> and the other masks, <c>{unknown}</c> for some words that should be a
/// name, <c>~</c> for anything, <c>^</c> for the beginning (polite words before it do not count).
/// </summary>
internal sealed class Patterns(bool words, string polite)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>How many polite words may stand before what is wanted.</summary>
    private const string AFew = "{0,4}";

    private readonly Dictionary<string, string> _placeholders = Mask.All.ToDictionary(m => m.Name, m => m.Letters);

    private readonly Dictionary<string, IReadOnlyList<string>> _forms = Mask.All.ToDictionary(m => m.Name, m => m.Forms);

    /// <summary>Adds a table: its placeholder catches any of these forms.</summary>
    public void Add(string name, IEnumerable<string> forms, string? digits = null)
    {
        var any = string.Join('|', forms.OrderByDescending(f => f.Length).Select(Regex.Escape).Append(digits).OfType<string>());
        _forms[name] = digits is null ? [.. forms] : [];
        _placeholders[name] = words ? $@"\b(?<{name}>{any})\b" : $"(?<{name}>{any})";
    }

    public Way Read(string pattern) =>
        new(new PatternKeys(name => _forms.GetValueOrDefault(name, [])).Of(pattern), () => Make(Write(pattern)));

    /// <summary>
    /// An engine that never goes back takes ten times as long to make and a hundred times the memory. No group repeats without
    /// an end, so that going back takes few steps; what takes too many all the same is given up.
    /// </summary>
    private static Regex Make(string expression) => new(Ended(expression), Options, Way.Longest);

    private static string Ended(string expression) =>
        expression.Replace(")*", "){0,6}", StringComparison.Ordinal).Replace(")+", "){1,6}", StringComparison.Ordinal);

    private string Write(string pattern)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '{' && pattern.IndexOf('}', i) is var end && end > 0 && _placeholders.TryGetValue(pattern[(i + 1)..end], out var placeholder))
            {
                text.Append(placeholder);
                i = end;
            }
            else
            {
                text.Append(Piece(pattern, ref i));
            }
        }

        return Bounded(pattern, text.ToString());
    }

    private string Piece(string pattern, ref int i)
    {
        if (words && pattern.AsSpan(i).StartsWith(" ~ "))
        {
            i += 2;
            return "(?:,? .*)?,? ";
        }

        return pattern[i] switch
        {
            '~' => ".*",
            ' ' => ",? ",
            '^' when polite.Length > 0 => words ? $"^(?:(?:{polite}),? ){AFew}" : $"^(?:(?:{polite}),?){AFew}",
            var c => c.ToString(),
        };
    }

    /// <summary>In a script with spaces a pattern begins and ends with whole words.</summary>
    private string Bounded(string pattern, string regex)
    {
        if (!words) return regex;
        var start = char.IsLetterOrDigit(pattern[0]) || pattern[0] == '(' ? @"\b" : "";
        var end = char.IsLetterOrDigit(pattern[^1]) || pattern[^1] is ')' or '?' ? @"\b" : "";
        return start + regex + end;
    }
}
