using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Core.Language.Numbers;

/// <summary>Chinese numbers, in characters, in figures or mixed: 两百, 4万8, 165万, 1.2亿, 20w, 十五.</summary>
internal static partial class HanNumber
{
    private const string Digits = "零一二三四五六七八九";
    private const decimal Largest = 1_000_000_000_000m;

    public static IEnumerable<Figure> Find(string plain)
    {
        foreach (Match match in Written().Matches(plain))
        {
            if (match.Groups["after"].Value != "%" && Value(match.Groups["number"].Value) is { } value && (value >= 10 || char.IsAsciiDigit(match.Groups["number"].Value[0])))
            {
                var money = match.Groups["before"].Success || match.Groups["after"].Success || value >= 10000;
                yield return new Figure(new Span(match.Index, match.Index + match.Length), value, money);
            }
        }
    }

    /// <summary>What a run of digits and units says; null when it says no number.</summary>
    public static decimal? Value(string text)
    {
        decimal total = 0, section = 0, lastUnit = 1;
        decimal? digit = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                var length = text.AsSpan(i).IndexOfAnyExcept("0123456789.,");
                var run = text.AsSpan(i, length < 0 ? text.Length - i : length).ToString().Replace(",", "", StringComparison.Ordinal);
                if (digit is not null || run.Length > 15 || !decimal.TryParse(run, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figures))
                {
                    return null;
                }

                (digit, i) = (figures, i + (length < 0 ? text.Length - i : length) - 1);
            }
            else if (Digit(text[i]) is { } d)
            {
                lastUnit = d == 0 ? 1 : lastUnit;
                digit = d == 0 ? digit : d;
            }
            else
            {
                lastUnit = Unit(text[i]);
                section += lastUnit < 10000 ? (digit ?? 1) * lastUnit : digit ?? 0;
                (total, section) = lastUnit < 10000 ? (total, section) : ((total + (section == 0 ? 1 : section)) * lastUnit, 0);
                digit = null;
                if (total > Largest)
                {
                    return null;
                }
            }
        }

        return total + section + ((digit ?? 0) * (lastUnit >= 10 && digit < 10 ? lastUnit / 10 : 1));
    }

    private static int? Digit(char c) => c == '两' ? 2 : c == '〇' ? 0 : Digits.IndexOf(c) is >= 0 and var d ? d : null;

    private static decimal Unit(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' or 'k' => 1000,
        '万' or 'w' => 10_000,
        _ => 100_000_000,
    };

    [GeneratedRegex(@"(?<before>[¥$€]|rmb ?|人民币)?(?<number>(?:\d[\d.,]*|[零一二两三四五六七八九〇十百千万])(?:\d[\d.,]*\d|[零一二两三四五六七八九〇十百千万亿kw\d])*)(?<after>块钱|块|元|人民币|rmb|€|%)?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
