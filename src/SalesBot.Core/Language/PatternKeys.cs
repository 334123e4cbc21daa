namespace SalesBot.Core.Language;

/// <summary>Finds the words of a pattern of which at least one must stand in any text that it matches.</summary>
/// <param name="forms">What a placeholder can stand for; empty when that cannot be listed.</param>
internal sealed class PatternKeys(Func<string, IReadOnlyList<string>> forms)
{
    private const string Quantifiers = "?*{";

    /// <summary>The most telling of the sets of words that the pattern needs one of; empty when it needs none.</summary>
    public IReadOnlyList<string> Of(string pattern) =>
        SplitTop(pattern).Count > 1 ? [] : Sets(pattern).Where(s => s.Count > 0).MaxBy(s => s.Min(word => word.Length)) ?? [];

    /// <summary>For each part that cannot be left out: the words of which it is one.</summary>
    private IEnumerable<IReadOnlyList<string>> Sets(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var start = i;
            switch (pattern[i])
            {
                case '(':
                    i = Close(pattern, i, '(', ')');
                    if (!IsOptional(pattern, i)) yield return OfGroup(pattern[(start + 1)..i]);
                    break;
                case '{':
                    i = pattern.IndexOf('}', i);
                    if (!IsOptional(pattern, i)) yield return forms(pattern[(start + 1)..i]);
                    break;
                case '[':
                    i = Close(pattern, i, '[', ']');
                    break;
                case '\\':
                    i++;
                    break;
                case var c when IsLetter(c):
                    while (i + 1 < pattern.Length && IsLetter(pattern[i + 1])) i++;
                    var word = pattern[start..(IsOptional(pattern, i) ? i : i + 1)];
                    if (word.Length > 0) yield return [word];
                    break;
            }
        }
    }

    /// <summary>A word of each alternative; empty when one of them needs none.</summary>
    private List<string> OfGroup(string group)
    {
        var words = SplitTop(Inner(group)).Select(Of).ToList();
        return words.Exists(w => w.Count == 0) ? [] : [.. words.SelectMany(w => w).Distinct()];
    }

    /// <summary>A group without the mark of what kind it is: <c>?:</c> or a name. One that looks around needs no word.</summary>
    private static string Inner(string group) =>
        group.StartsWith("?:", StringComparison.Ordinal) ? group[2..]
        : group.StartsWith("?<", StringComparison.Ordinal) && char.IsLetter(group[2]) ? group[(group.IndexOf('>', StringComparison.Ordinal) + 1)..]
        : group.StartsWith('?') ? ""
        : group;

    /// <summary>The alternatives of a pattern that are not inside a group.</summary>
    private static List<string> SplitTop(string pattern)
    {
        List<string> parts = [];
        var from = 0;
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i == pattern.Length || pattern[i] == '|')
            {
                parts.Add(pattern[from..i]);
                from = i + 1;
            }
            else
            {
                i = pattern[i] switch { '(' => Close(pattern, i, '(', ')'), '[' => Close(pattern, i, '[', ']'), '\\' => i + 1, _ => i };
            }
        }

        return parts;
    }

    private static int Close(string pattern, int open, char opening, char closing)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\') i++;
            else if (pattern[i] == opening) depth++;
            else if (pattern[i] == closing && --depth == 0) return i;
        }

        throw new ArgumentException($"'{pattern}' has a {opening} that is not closed.", nameof(pattern));
    }

    /// <summary>Whether what ends here may be missing, or is repeated in a way that is not looked into.</summary>
    private static bool IsOptional(string pattern, int end) =>
        end + 1 < pattern.Length && Quantifiers.Contains(pattern[end + 1]) && !IsPlaceholder(pattern, end + 1);

    private static bool IsPlaceholder(string pattern, int at) =>
        pattern[at] == '{' && at + 1 < pattern.Length && char.IsAsciiLetterLower(pattern[at + 1]);

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c);
}
