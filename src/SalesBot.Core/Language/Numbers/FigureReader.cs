using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Core.Language.Numbers;

/// <summary>A number in a sentence.</summary>
/// <param name="Span">Where, in the plain text.</param>
/// <param name="Value">How much.</param>
/// <param name="IsMoney">Whether a currency or a word like "thousand" says that money is meant, rather than a count.</param>
internal sealed record Figure(Span Span, decimal Value, bool IsMoney);

/// <summary>Reads numbers in figures and words: 1.65 million, 48k, 4万8, doscientas, 200 mil.</summary>
internal sealed partial class FigureReader
{
    private const decimal Largest = 1_000_000_000_000m;
    private const int MostDigits = 15;

    private readonly Tongue _tongue;
    private readonly Regex _inFigures;
    private readonly Regex _inWords;

    public FigureReader(Tongue tongue)
    {
        _tongue = tongue;
        var times = Any(tongue.Table("times").Keys.Concat(["k", "w"]));
        var currency = tongue.Currency;
        _inFigures = new Regex($@"(?<before>¥|\$|€|\b(?:{currency}) ?)? ?(?<figures>\d+(?:[.,]\d+)*)(?:(?: ?(?<times>{times}))\b)?(?<after> ?(?:{currency})\b|€|%)?", Options);
        var word = Any(tongue.Table("figure").Keys.Concat(tongue.Table("times").Keys));
        _inWords = new Regex($@"\b(?:{word})(?:(?: | y | and )(?:{word}))*\b(?<after> (?:{currency})\b)?", Options);
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public IEnumerable<Figure> Find(string plain) => _tongue.HasSpaces
        ? _inFigures.Matches(plain).Select(InFigures).Concat(_inWords.Matches(plain).Select(InWords)).OfType<Figure>()
        : HanNumber.Find(plain);

    private Figure? InFigures(Match match)
    {
        if (match.Groups["after"].Value == "%" || Plain(match.Groups["figures"].Value, alone: !match.Groups["times"].Success) is not { } value)
        {
            return null;
        }

        var times = match.Groups["times"] is { Success: true, Value: var word } ? Times(word) : 1;
        return Make(match, value * times, times > 100 || match.Groups["before"].Length > 0 || match.Groups["after"].Length > 0);
    }

    private Figure? InWords(Match match)
    {
        decimal total = 0, current = 0;
        var any = false;
        foreach (var word in match.Value.Split(' '))
        {
            if (_tongue.InTable("figure", word) is { } figure)
            {
                (current, any) = (current + figure, true);
            }
            else if (_tongue.InTable("times", word) is { } times)
            {
                current = (current == 0 ? 1 : current) * times;
                (total, current, any) = times > 100 ? (total + current, 0, true) : (total, current, true);
            }
        }

        return any && total + current is >= 10 and <= Largest ? Make(match, total + current, total > 0 || match.Groups["after"].Length > 0) : null;
    }

    private decimal Times(string word) => word switch
    {
        "k" => 1000,
        "w" => 10000,
        _ => _tongue.InTable("times", word)!.Value,
    };

    /// <summary>
    /// Figures with marks between them. Of two kinds of mark the last is the decimal point. Groups of three are thousands,
    /// also by the other language's mark; before a word like "million" this language's decimal point is one.
    /// </summary>
    private decimal? Plain(string figures, bool alone)
    {
        var mixed = figures.Contains('.', StringComparison.Ordinal) && figures.Contains(',', StringComparison.Ordinal);
        var point = mixed ? figures[figures.LastIndexOfAny(['.', ','])] : _tongue.Code == "es" ? ',' : '.';
        var group = point == ',' ? '.' : ',';
        var marks = figures.Count(c => !char.IsAsciiDigit(c));
        if (figures.Length - marks > MostDigits)
        {
            return null;
        }

        var grouped = Grouped().IsMatch(figures) && (alone || marks > 1 || figures.Contains(group, StringComparison.Ordinal));
        var written = grouped ? figures.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            : figures.Contains(point, StringComparison.Ordinal) ? figures.Replace($"{group}", "", StringComparison.Ordinal).Replace(point, '.')
            : figures.Replace(group, '.');
        return decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static Figure? Make(Match match, decimal value, bool isMoney)
    {
        var blank = match.Value.Length - match.Value.TrimStart().Length;
        return value > Largest ? null : new Figure(new Span(match.Index + blank, match.Index + match.Length), value, isMoney);
    }

    private static string Any(IEnumerable<string> words) =>
        string.Join('|', words.OrderByDescending(w => w.Length).Select(Regex.Escape));

    [GeneratedRegex(@"^[1-9]\d{0,2}([.,]\d{3})+$")]
    private static partial Regex Grouped();
}
