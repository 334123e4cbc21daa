using SalesBot.Core.Language.Days;
using SalesBot.Core.Language.Names;
using SalesBot.Core.Language.Numbers;

namespace SalesBot.Core.Language;

/// <summary>All that can be seen in a sentence before asking what it wants: its language, names, days, periods, numbers, times.</summary>
internal sealed class Analysis
{
    /// <summary>What a sentence wants is told by its beginning; a text longer than this only goes on.</summary>
    private const int LongestMasked = 250;

    /// <summary>What looks like a day and is none: "good morning", "every morning".</summary>
    private const string Nothing = "nothing";

    public Analysis(Sentence sentence, ReadingContext context)
    {
        Sentence = sentence;
        Context = context;
        Today = DateOnly.FromDateTime(context.Now);
        Mentions = NameFinder.Find(sentence, context.Names);
        Tongue = LanguageTeller.Tell(sentence, Mentions);
        var taken = new List<Span>(Mentions.Select(m => m.Span));
        var calendar = Said.Find(sentence.Plain, Tongue, [.. Tongue.Days, .. Tongue.Periods], taken).Where(s => s.Meaning != Nothing).ToList();
        Days = [.. calendar.Where(s => Tongue.IsDay(s.Meaning))];
        Periods = [.. calendar.Where(s => !Tongue.IsDay(s.Meaning))];
        taken.AddRange(calendar.Select(s => s.Span));
        Times = Said.Find(sentence.Plain, Tongue, Tongue.Values("time"), taken);
        taken.AddRange(Times.Select(s => s.Span));
        Figures = [.. Tongue.Figures.Find(sentence.Plain).Where(f => !taken.Exists(f.Span.Overlaps))];
        Masked = new MaskedText(sentence.Plain, Masks(), LongestMasked);
    }

    public Sentence Sentence { get; }

    public ReadingContext Context { get; }

    public DateOnly Today { get; }

    public Tongue Tongue { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public IReadOnlyList<Said> Days { get; }

    public IReadOnlyList<Said> Periods { get; }

    public IReadOnlyList<Said> Times { get; }

    public IReadOnlyList<Figure> Figures { get; }

    public MaskedText Masked { get; }

    public string Plain => Sentence.Plain;

    public IEnumerable<Mention> MentionsOf(NameKind kind) => Mentions.Where(m => m.Of(kind).Any());

    /// <summary>The longest that a section of the words finds in the sentence, as its value; null for nothing.</summary>
    public string? ValueOf(string section) =>
        Said.Find(Plain, Tongue, Tongue.Values(section), []).MaxBy(s => s.Span.Length)?.Meaning;

    private IEnumerable<(Span, char)> Masks() => Mentions.Select(m => (m.Span, Mask.Of(m.Names[0].Kind)))
        .Concat(Days.Select(s => (s.Span, Mask.Day)))
        .Concat(Periods.Select(s => (s.Span, Mask.Period)))
        .Concat(Times.Select(s => (s.Span, Mask.Time)))
        .Concat(Figures.DistinctBy(f => f.Span.Start).Select(f => (f.Span, Mask.Amount)));
}
