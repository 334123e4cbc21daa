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
    /// <summary>An expression that is much larger than this is refused by the engine.</summary>
    private const int LargestBatch = 1500;

    private readonly Dictionary<string, string> _placeholders = Mask.All.ToDictionary(m => m.Name, m => m.Letters);

    /// <summary>Adds a table: its placeholder catches any of these forms.</summary>
    public void Add(string name, IEnumerable<string> forms, string? digits = null)
    {
        var any = string.Join('|', forms.OrderByDescending(f => f.Length).Select(Regex.Escape).Append(digits).OfType<string>());
        _placeholders[name] = words ? $@"\b(?<{name}>{any})\b" : $"(?<{name}>{any})";
    }

    public Expression Compile(string pattern) => new(Write(pattern));

    /// <summary>A few expressions, one of which matches where any of these does: they are cheaper to try than each alone.</summary>
    public Expression[] Any(IEnumerable<string> patterns)
    {
        List<List<string>> batches = [[]];
        foreach (var written in patterns.Select(p => $"(?:{Write(p)})").OrderBy(Expression.RepeatsGroups))
        {
            if (batches[^1].Sum(w => w.Length) + written.Length > LargestBatch || Expression.RepeatsGroups(written) != batches[^1].Exists(Expression.RepeatsGroups))
            {
                batches.Add([]);
            }

            batches[^1].Add(written);
        }

        return [.. batches.Where(b => b.Count > 0).Select(b => new Expression(string.Join('|', b)))];
    }

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
            '^' when polite.Length > 0 => words ? $"^(?:(?:{polite}),? ){Expression.AFew}" : $"^(?:(?:{polite}),?){Expression.AFew}",
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
