using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Core.Language.Numbers;
using SalesBot.Core.Language.Places;

namespace SalesBot.Core.Language;

/// <summary>The ways to say one thing.</summary>
internal sealed record Pattern(string Value, IReadOnlyList<Way> Ways);

/// <summary>A pattern that speaks for an intent, or with a weight below nought against it.</summary>
/// <param name="Weight">How strongly.</param>
/// <param name="Way">The pattern over the masked text.</param>
/// <param name="AsksForAName">Whether it has a place for a name that is not known.</param>
/// <param name="Pattern">As the word file has it.</param>
internal sealed record Cue(double Weight, Way Way, bool AsksForAName, string Pattern);

/// <summary>All that speaks for and against an intent.</summary>
internal sealed record IntentCues(string Intent, IReadOnlyList<Cue> Cues);

/// <summary>One language as the reader knows it: nothing but what its word files say.</summary>
internal sealed class Tongue
{
    private readonly WordFile _words;
    private readonly Patterns _patterns;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;
    private readonly string[] _common;
    private readonly HashSet<string> _empty;
    private readonly HashSet<string> _joining;
    private readonly HashSet<string> _by;
    private readonly HashSet<string> _leading;
    private readonly HashSet<string> _generic;
    private readonly HashSet<string> _dayMeanings;
    private readonly Dictionary<string, Dictionary<string, int>> _tables = [];
    private readonly Dictionary<string, IReadOnlyList<Pattern>> _values = [];

    public Tongue(string code, string folder)
    {
        (Code, Folder) = (code, folder);
        _words = WordFile.Load($"{folder}/words");
        var (days, periods, intents) = (WordFile.Load($"{folder}/days"), WordFile.Load($"{folder}/periods"), WordFile.Load($"{folder}/intents"));
        HasSpaces = code != "zh";
        _patterns = new Patterns(HasSpaces, string.Join('|', _words.Lines("polite")));
        AddTable("number", "n", @"\d{1,4}");
        AddTable("weekday", "weekday");
        AddTable("month", "month");
        AddTable("year", "year", @"20\d\d");
        AddTable("ordinal", "ordinal");
        AddTable("figure", "figure");
        AddTable("times", "times");
        _patterns.Add("city", Cities.Names);
        Days = [.. days.Sections.SelectMany(s => Read(days, s))];
        _dayMeanings = [.. Days.Select(p => p.Value)];
        Periods = [.. periods.Sections.SelectMany(s => Read(periods, s))];
        foreach (var section in _words.Sections.Where(s => _words.Lines(s).Any(l => l.Contains(": ", StringComparison.Ordinal))))
        {
            _values[section] = [.. Read(_words, section)];
        }

        Currency = string.Join('|', _words.Lines("currency"));
        Figures = new FigureReader(this);
        Cues = [.. intents.Sections.Select(s => CuesOf(s, intents.Lines(s)))];
        _common = [.. _words.Words("common")];
        _by = [.. _words.Words("by")];
        _leading = [.. _words.Words("leading")];
        _joining = [.. _words.Words("joining")];
        _empty = [.. _words.Words("empty")];
        _generic = [.. _words.Words("generic")];
        _known = Vocabulary([_words, days, periods, intents]).ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>en, es, zh.</summary>
    public string Code { get; }

    /// <summary>Where its files lie.</summary>
    public string Folder { get; }

    public bool HasSpaces { get; }

    public IReadOnlyList<Pattern> Days { get; }

    public IReadOnlyList<Pattern> Periods { get; }

    public IReadOnlyList<IntentCues> Cues { get; }

    /// <summary>The words for the company's currency, as alternatives of a regular expression.</summary>
    public string Currency { get; }

    public FigureReader Figures { get; }

    /// <summary>The value that a form has in a table, such as a month's number.</summary>
    public int? InTable(string table, string form) =>
        _tables.TryGetValue(table, out var forms) && forms.TryGetValue(form, out var value) ? value : null;

    public IReadOnlyDictionary<string, int> Table(string table) => _tables[table];

    /// <summary>The patterns of a section of the words.</summary>
    public IReadOnlyList<Pattern> Values(string section) => _values.GetValueOrDefault(section, []);

    /// <summary>Whether an expression of the calendar means a day rather than a period.</summary>
    public bool IsDay(string meaning) => _dayMeanings.Contains(meaning);

    /// <summary>Whether it is a word of every day in this language, so no name of its own.</summary>
    public bool Knows(ReadOnlySpan<char> word) => _known.Contains(word);

    /// <summary>Whether some words of a script without spaces hold one of every day.</summary>
    public bool HoldsCommonWord(string words) => _common.Any(c => words.Contains(c, StringComparison.Ordinal));

    /// <summary>Whether a word stands in many names and tells none of them ("Trading", "hotel").</summary>
    public bool IsGeneric(string word) => _generic.Contains(word);

    /// <summary>Whether a word around a name or a day says nothing by itself.</summary>
    public bool IsEmpty(string word) => _empty.Contains(word);

    /// <summary>Words of several characters that say nothing by themselves, in a script without spaces.</summary>
    public IEnumerable<Span> EmptyIn(string plain, Span place)
    {
        foreach (var word in HasSpaces ? [] : _empty.Where(w => w.Length > 1))
        {
            for (var at = plain.IndexOf(word, place.Start, place.Length, StringComparison.Ordinal); at >= 0;
                at = plain.IndexOf(word, at + 1, place.End - at - 1, StringComparison.Ordinal))
            {
                yield return new Span(at, at + word.Length);
            }
        }
    }

    /// <summary>Whether a day said so is one by which something is wanted, not one on which something was.</summary>
    public bool IsBy(string day) => _by.Contains(day.Split(' ')[0]);

    /// <summary>Some words without those at their beginning that only led to them ("to", "that").</summary>
    public string WithoutLead(string words)
    {
        while (words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && _leading.Contains(Folding.Compact(words[..space])))
        {
            words = words[(space + 1)..];
        }

        return words;
    }

    /// <summary>Whether it joins two names, like "and".</summary>
    public bool Joins(string word) => _joining.Contains(word);

    /// <summary>A Chinese name without what many names end with.</summary>
    public string WithoutGenericEnd(string name)
    {
        while (_generic.Where(g => g.Length + 1 < name.Length && name.EndsWith(g, StringComparison.Ordinal)).MaxBy(g => g.Length) is { } end)
        {
            name = name[..^end.Length];
        }

        return name;
    }

    /// <summary>How one speaks of a person by surname alone.</summary>
    public IEnumerable<string> Address(string name) =>
        _words.Words("address").Select(form => form.Replace("X", name[..1], StringComparison.Ordinal));

    private void AddTable(string section, string name, string? digits = null)
    {
        var table = _words.Entries(section)
            .SelectMany(e => e.Ways.Select(w => (Form: w, Value: int.Parse(e.Value, CultureInfo.InvariantCulture))))
            .ToDictionary(e => e.Form, e => e.Value);
        _tables[name] = table;
        _patterns.Add(name, table.Keys, digits);
        _patterns.Add($"{name}2", table.Keys, digits);
    }

    private IEnumerable<Pattern> Read(WordFile file, string section) =>
        file.Entries(section).Select(e => new Pattern(e.Value, [.. e.Ways.Select(_patterns.Read)]));

    private IntentCues CuesOf(string intent, IReadOnlyList<string> lines)
    {
        var cues = lines.Select(l => l.Split(' ', 2)).Select(l => (Weight: double.Parse(l[0], CultureInfo.InvariantCulture), Pattern: l[1])).ToList();
        return new IntentCues(
            intent,
            [.. cues.Select(c => new Cue(c.Weight, _patterns.Read(c.Pattern), c.Pattern.Contains("{unknown}", StringComparison.Ordinal), c.Pattern))]);
    }

    private static IEnumerable<string> Vocabulary(IEnumerable<WordFile> files) => files
        .SelectMany(f => f.Sections.Where(s => s != "generic").SelectMany(f.Lines))
        .SelectMany(l => Regex.Matches(Regex.Replace(l, @"\{\w+\}|\\\w|^[a-z_]+: ", " "), "[a-z]{2,}").Select(m => m.Value));
}

/// <summary>The languages that are read.</summary>
internal static class Tongues
{
    public static Tongue En { get; } = new("en", "En");

    public static Tongue Es { get; } = new("es", "Es");

    public static Tongue Zh { get; } = new("zh", "Zh");

    public static IReadOnlyList<Tongue> All { get; } = [En, Es, Zh];
}
