using System.Globalization;
using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>Every line of the corpus is read as its section says.</summary>
public sealed class CorpusTests
{
    private static readonly Reader Reader = Learned.Reader;

    public static TheoryData<string, string, string[]> Intents() => Corpus.Rows("intents");

    public static TheoryData<string, string, string[]> Days() => Corpus.Rows("days");

    public static TheoryData<string, string, string[]> Periods() => Corpus.Rows("periods");

    public static TheoryData<string, string, string[]> Amounts() => Corpus.Rows("amounts");

    public static TheoryData<string, string, string[]> Names() => Corpus.Rows("names");

    [Theory]
    [MemberData(nameof(Intents))]
    public void What_is_wanted(string language, string intent, string[] phrases) =>
        AllRead(phrases, $"{intent} {language}", phrase => Reader.Read(phrase, DemoNames.SaidBy()) is var reading
            && intent == "none" ? $"{reading.Intent} {language}" : $"{reading.Intent} {Lenient(phrase, reading.Language, language)}");

    [Theory]
    [MemberData(nameof(Days))]
    public void Days_are_seen_from_a_past_or_a_coming_act(string language, string expected, string[] phrases)
    {
        var view = expected.StartsWith("coming", StringComparison.Ordinal) ? DayView.Coming : DayView.Past;
        AllRead(phrases, expected.Split(' ')[^1], phrase => Iso(Reader.ReadDay(phrase, DemoNames.SaidBy(), view)));
        Assert.Contains(language, Corpus.Languages);
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Periods_are_whole_calendar_days(string language, string expected, string[] phrases) =>
        AllRead(phrases, expected, phrase => Reader.Read(Asked(language, phrase), DemoNames.SaidBy())
            .Slots.Period?.ToString() ?? "none");

    [Theory]
    [MemberData(nameof(Amounts))]
    public void Amounts_in_figures_and_words(string language, string expected, string[] phrases) =>
        AllRead(phrases, expected, phrase => Reader.Read(Paid(language, phrase), DemoNames.SaidBy())
            .Slots.Amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "none");

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_as_people_type_them(string language, string expected, string[] phrases)
    {
        var kind = Enum.Parse<NameKind>(expected.Split(' ')[0], ignoreCase: true);
        AllRead(phrases, expected.Split(' ', 2)[1], phrase =>
            Reader.ReadName(phrase, DemoNames.SaidBy("he.wei"), kind) is { Count: > 0 } names ? string.Join(" / ", names.Select(n => n.Display)) : "none");
        Assert.Contains(language, Corpus.Languages);
    }

    /// <summary>A phrase without a word of its own, such as "¿y Weihai?", may pass for another language.</summary>
    private static string Lenient(string phrase, string read, string language) => phrase.Split(' ').Length <= 2 ? language : read;

    private static string Asked(string language, string period) => language switch
    {
        "zh" => $"济宁{period}怎么样",
        "es" => $"¿Cómo va Jining {period}?",
        _ => $"Jining {period}",
    };

    private static string Paid(string language, string amount) => language switch
    {
        "zh" => $"孔府回款{amount}",
        "es" => $"Kongfu pagó {amount}",
        _ => $"Kongfu paid {amount}",
    };

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none";

    private static void AllRead(string[] phrases, string expected, Func<string, string> read)
    {
        Assert.NotEmpty(phrases);
        Assert.Equal(
            phrases.Select(phrase => $"{phrase}: {expected}"),
            phrases.Select(phrase => $"{phrase}: {read(phrase)}"));
    }
}
