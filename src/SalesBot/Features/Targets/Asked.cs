using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;

namespace SalesBot.Features.Targets;

/// <summary>What a question for figures asks: of which period, as of when, by which metric; and whether it can be answered.</summary>
public static class Asked
{
    /// <summary>No company reckons with other years, and days far outside have no year before or after.</summary>
    private static readonly Period Sensible = new(new(1990, 1, 1), new(2199, 12, 31));

    /// <summary>Why no figures are given; null when they are.</summary>
    public static Reply? Refusal(Turn turn)
    {
        if (Rights.Of(turn.Viewer, Act.SeeMemberFigures) == Reach.None)
        {
            return Say(turn, "refused.administrator");
        }

        if (turn.Reading.Slots.Period is { } period && !(Sensible.Contains(period.From) && Sensible.Contains(period.To)))
        {
            return Say(turn, "refused.period");
        }

        return MetricOf(turn) == Metric.Sales ? NoSales(turn) : null;
    }

    /// <summary>The period that was said, else this year. "So far this year" is held against the year, not against a part.</summary>
    public static Period PeriodOf(Turn turn)
    {
        var today = turn.CompanyToday;
        return turn.Reading.Slots.Period is not { } said ? Period.Year(today.Year)
            : said.To == today && said.Days > 1 && Whole(said) is { } whole ? whole
            : said;
    }

    /// <summary>Money as of the company's day, visits as of the asker's.</summary>
    public static AsOf AsOf(Turn turn) => new(turn.CompanyToday, turn.Today);

    /// <summary>Null when none was said, or none that there is.</summary>
    public static Metric? MetricOf(Turn turn) => Metrics.Of(turn.Reading.Slots.Metric);

    /// <summary>
    /// One may see the totals of a region and yet not all its customers: what is counted by customer then says whose they are.
    /// </summary>
    public static bool OfOwnCustomersOnly(Turn turn) => Rights.Of(turn.Viewer, Act.SeeRows) == Reach.Own;

    /// <summary>"2026 · as of Nov 24, 2026 · amounts in CNY"; without the currency where only counts are told.</summary>
    public static string Subtitle(Turn turn, Company company, Period period, Metric? only = null)
    {
        var (locale, money) = (turn.Locale, only is not { } metric || Pace.IsMoney(metric));
        var (span, day) = (locale.Span(period), locale.Day(turn.CompanyToday));
        return money
            ? StandingWords.Texts.Say(locale, "subtitle", span, day, locale.Currency(company.Currency))
            : StandingWords.Texts.Say(locale, "subtitle.counts", span, day);
    }

    /// <summary>The smallest calendar unit that begins with a period and holds it.</summary>
    private static Period? Whole(Period said)
    {
        Period[] units = [Period.Week(said.From), Period.Month(said.From), Period.Quarter(said.From), Period.Year(said.From.Year)];
        return units.Where(unit => unit.From == said.From && unit.To >= said.To).Select(unit => (Period?)unit).FirstOrDefault();
    }

    private static Reply NoSales(Turn turn)
    {
        var slots = turn.Reading.Slots;
        var text = StandingWords.Texts.Say(turn.Locale, "refused.sales");
        var button = Press.Ask(
            Phrases.Shared.Say(turn.Locale, "metric.collected"), turn.Reading.Intent, slots.Region, slots.Member,
            period: slots.Period, metric: Metrics.CodeOf(Metric.Collected), kind: slots.Kind);
        return new Reply(text, Card.Of([button]));
    }

    private static Reply Say(Turn turn, string key) => new(StandingWords.Texts.Say(turn.Locale, key));
}

/// <summary>The codes under which metrics are said.</summary>
public static class Metrics
{
    private static readonly Dictionary<string, Metric> Codes = new()
    {
        ["collected"] = Metric.Collected,
        ["sales"] = Metric.Sales,
        ["new_customers"] = Metric.NewCustomers,
        ["leads"] = Metric.Leads,
        ["visits"] = Metric.Visits,
    };

    /// <summary>Those of which something is kept.</summary>
    public static IReadOnlyList<Metric> Kept { get; } = [Metric.Collected, Metric.NewCustomers, Metric.Leads, Metric.Visits];

    public static Metric? Of(string? code) => code is not null && Codes.TryGetValue(code, out var metric) ? metric : null;

    public static string CodeOf(Metric metric) => Codes.First(code => code.Value == metric).Key;

    /// <summary>The name of what is counted.</summary>
    public static string Name(Locale locale, Metric metric) => Phrases.Shared.Say(locale, $"metric.{CodeOf(metric)}");
}
