using System.Globalization;
using System.Text;
using SalesBot.Core.Payments;

namespace SalesBot.Features.Import.Cells;

/// <summary>
/// Amounts as spreadsheets write them: 1,234.50, 1.234,50, 48 630, ￥1,234. One mark with three digits behind it may be
/// either a thousands separator or a decimal mark; it is taken for the first where the file's own separator says so (a
/// comma in a file with commas, a point in one with semicolons), and refused otherwise.
/// </summary>
internal static class Amounts
{
    // Far beyond any company, and well within what the store can add up.
    private const decimal Largest = 1_000_000_000_000;

    private const string NoNumber = "this is no number.";

    private static readonly string[] Signs = ["¥", "€", "$", "元", "CNY", "RMB"];

    /// <summary>The amount, or why it is none.</summary>
    public static (decimal Amount, string? Fault) Read(string text, bool hasSemicolons)
    {
        var plain = Plain(text);
        var negative = plain.StartsWith('-');
        var (digits, fault) = Digits(negative ? plain[1..] : plain, hasSemicolons);
        if (fault is not null) return (0, fault);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return (0, NoNumber);
        if (amount > Largest) return (0, "this is more than any amount can be; is it a number of something else?");
        return new AmountIsInHundredths(amount).IsKept
            ? (negative ? -amount : amount, null)
            : (0, "amounts have at most two decimals.");
    }

    /// <summary>Full-width characters become narrow, spaces and apostrophes one kind of grouping, currency signs vanish.</summary>
    private static string Plain(string text)
    {
        // U+FFFE is no character, and no normalization takes it.
        var plain = text.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormKC).Replace('−', '-').Replace('’', '\'');
        plain = Signs.Aggregate(plain, (rest, sign) => rest.Replace(sign, ""));
        return string.Concat(plain.Trim().Select(c => char.IsWhiteSpace(c) ? '\'' : c));
    }

    /// <summary>The number with a point as the decimal mark and without grouping.</summary>
    private static (string Digits, string? Fault) Digits(string text, bool hasSemicolons)
    {
        var marks = text.Where(c => c is '.' or ',').Distinct().ToList();
        if (marks.Count == 0) return Ungroup(text, '\'', "");
        var last = text.LastIndexOfAny(['.', ',']);
        var once = text.AsSpan().Count(text[last]) == 1;
        if (marks.Count == 2) return once ? Ungroup(text[..last], marks[0], text[(last + 1)..]) : ("", NoNumber);
        if (!once) return Ungroup(text, marks[0], "");
        if (text.Length - last - 1 != 3 || text.Contains('\'')) return Ungroup(text[..last], '\'', text[(last + 1)..]);
        if (last is 0 or > 3 || text.StartsWith('0')) return Ungroup(text[..last], '\'', text[(last + 1)..]);
        return text[last] == (hasSemicolons ? '.' : ',')
            ? Ungroup(text, text[last], "")
            : ("", $"this may mean {text.Remove(last, 1)} or {text[..last]} and a fraction; write it without a thousands separator.");
    }

    private static (string Digits, string? Fault) Ungroup(string whole, char mark, string fraction)
    {
        var groups = whole.Split(mark);
        var wellGrouped = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
        if (groups.Concat([fraction]).Any(g => !g.All(char.IsAsciiDigit)) || groups[0].Length == 0) return ("", NoNumber);
        return wellGrouped
            ? ($"{string.Concat(groups)}.{fraction}", null)
            : ("", "the thousands are not in groups of three digits; write it without a thousands separator.");
    }
}
