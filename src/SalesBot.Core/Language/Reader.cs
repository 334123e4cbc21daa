using SalesBot.Core.Language.Days;
using SalesBot.Core.Language.Filling;
using SalesBot.Core.Language.Learning;
using SalesBot.Core.Language.Names;

namespace SalesBot.Core.Language;

/// <summary>Reads a sentence in English, Spanish or Chinese, in a time that grows with its length alone.</summary>
/// <param name="model">What was learned from phrases; without it, patterns alone tell what is wanted.</param>
/// <param name="answered">The intents that whoever asks the reader can do something with: others are never read; null for all.</param>
public sealed class Reader(IntentModel? model = null, IReadOnlySet<string>? answered = null) : IReader
{
    /// <summary>A text longer than this is no answer of a word or two.</summary>
    private const int LongestWord = 80;

    /// <summary>So many intents are explained: the one that was read and what else it could have been.</summary>
    private const int MostExplained = 4;

    /// <summary>Below this patterns alone are not sure enough, and the intent is none.</summary>
    private const double SureEnough = 0.5;

    /// <summary>The same with what was learned, which spreads its shares wider.</summary>
    private const double SureEnoughLearned = 0.35;

    public Reading Read(string text, ReadingContext context) => ReadBy(text, context, model);

    public Reading ReadSurely(string text, ReadingContext context) => ReadBy(text, context, null);

    public IReadOnlyList<Reason> Explain(string text, ReadingContext context)
    {
        var seen = new Analysis(Sentence.Of(text), context);
        return IntentScores.Explain(seen, model, [.. IntentScores.Rank(seen, model, answered).Take(MostExplained)]);
    }

    public bool IsAsking(string text)
    {
        var plain = Sentence.Of(text).Plain;
        return plain.EndsWith('?') || Tongues.All.Any(t => Said.Find(plain, t, t.Values("asking"), []).Count > 0);
    }

    public Slots ReadAnswer(string text, ReadingContext context, string intent) =>
        new SlotReader(new Analysis(Sentence.Of(text), context), intent, isAnswer: true).Read();

    public bool IsSkip(string text) => ReadWord(text, "skip") is not null;

    public DateOnly? ReadDay(string text, ReadingContext context, DayView view)
    {
        var seen = new Analysis(Sentence.Of(text), context);
        return SlotReader.Day(seen, view) ?? BareDay(seen, view) ?? (view == DayView.Coming ? SlotReader.Due(seen) : null);
    }

    public IReadOnlyList<Name> ReadName(string text, ReadingContext context, NameKind kind)
    {
        var mentions = NameFinder.Find(Sentence.Of(text), context.Names);
        var region = mentions.SelectMany(m => m.Of(NameKind.Region)).FirstOrDefault();
        return mentions.FirstOrDefault(m => m.Of(kind).Any()) is { } mention
            ? NamePicker.Pick(mention, kind, region, context)
            : [];
    }

    public IReadOnlyList<Name> NearestNames(string text, ReadingContext context, NameKind kind, int count) =>
        NamePicker.Nearest(text, context, kind, count);

    public bool? ReadYesNo(string text) => ReadWord(text, "yes") switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    public decimal? ReadAmount(string text)
    {
        var sentence = Sentence.Of(text);
        var tongue = LanguageTeller.Tell(sentence, []);
        var days = Said.Find(sentence.Plain, tongue, tongue.Days, []);
        return SlotReader.Amount(sentence, [.. tongue.Figures.Find(sentence.Plain).Where(f => !days.Any(day => day.Span.Overlaps(f.Span)))]);
    }

    public string? ReadVisitKind(string text)
    {
        var sentence = Sentence.Of(text);
        return Tongues.All.Select(t => VisitKinds.Read(sentence.Plain, t)).FirstOrDefault(k => k is not null);
    }

    public string? ReadIntention(string text) => ReadWord(text, "intention");

    public string? ReadCustomerKind(string text) => ReadWord(text, "customer kind");

    private Reading ReadBy(string text, ReadingContext context, IntentModel? learned)
    {
        var seen = new Analysis(Sentence.Of(text), context);
        return (Addressed.Read(seen, ReadPart) ?? SeveralThings.Read(seen, ReadPart)) with { Text = text };

        Reading ReadPart(Analysis part) => ReadOne(part, learned);
    }

    /// <summary>What a sentence that was looked at already wants, without its slots.</summary>
    internal Reading Rank(Analysis seen) => ReadOne(seen, model);

    private Reading ReadOne(Analysis seen, IntentModel? learned)
    {
        var ranked = IntentScores.Rank(seen, learned, answered);
        var best = ranked[0].Confidence >= (learned is null ? SureEnough : SureEnoughLearned) ? ranked[0] : new Alternative(Intents.None, ranked.First(a => a.Intent == Intents.None).Confidence);
        var slots = new SlotReader(seen, best.Intent);
        return new Reading
        {
            Text = seen.Sentence.Typed,
            Language = seen.Tongue.Code,
            Intent = best.Intent,
            Confidence = best.Confidence,
            Slots = slots.Read(),
            Ambiguous = slots.Ambiguous,
            Alternatives = Guesses.After(best.Intent, ranked, seen),
        };
    }

    /// <summary>A number alone, as the answer to which day.</summary>
    private static DateOnly? BareDay(Analysis seen, DayView view) => seen.Plain.Length <= 2 && seen.Figures.Count == 1
        ? DayMeaning.MonthDay((int)seen.Figures[0].Value, seen.Today, view)
        : null;

    /// <summary>The longest that a section finds in any language.</summary>
    private static string? ReadWord(string text, string section)
    {
        var plain = Sentence.Of(text).Plain;
        return plain.Length > LongestWord ? null : Tongues.All.SelectMany(t => Said.Find(plain, t, t.Values(section), [])).MaxBy(s => s.Span.Length)?.Meaning;
    }
}
