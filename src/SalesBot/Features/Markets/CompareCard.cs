using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>Draws regions side by side: a column each, the same rows for all.</summary>
internal static class CompareCard
{
    private const string Nothing = "–";

    public static Reply Draw(IReadOnlyList<ComparedRegion> compared, Turn turn, Company company)
    {
        var (locale, period) = (turn.Locale, Asked.PeriodOf(turn));
        List<string> names = [.. compared.Select(one => one.Region.NameIn(locale.Code))];
        var table = new Table(null, [Say(locale, "compare.column"), .. names], [.. Rows(compared, locale, Asked.OfOwnCustomersOnly(turn))]);
        var text = Say(locale, "compare.text", locale.Span(period), locale.Day(turn.CompanyToday), Verdict(compared, names, locale));
        return new Reply(text, new Card(
            locale.List(names), Asked.Subtitle(turn, company, period), [table], [.. Buttons(compared, turn, period)]));
    }

    /// <summary>Rows that none of them has anything in are left out.</summary>
    private static IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<ComparedRegion> compared, Locale locale, bool isPart)
    {
        var own = isPart ? ".own" : "";
        (string Label, Func<ComparedRegion, string?> Cell)[] rows =
        [
            (Metrics.Name(locale, Metric.Collected), one => locale.Number(Collected(one).Actual)),
            (Say(locale, "compare.quota"), one => Collected(one).Quota.Target is { } target ? locale.Rounded(target) : null),
            (Say(locale, "compare.ofquota"), one => Share(locale, Collected(one).Quota)),
            (Say(locale, "compare.ofgoal"), one => Share(locale, Collected(one).Goal)),
            (Say(locale, "column.pace"), one => Collected(one).Main is { IsOver: false, Ahead: { } ahead } ? locale.Difference(ahead) : null),
            (Say(locale, "compare.forecast"), one => Collected(one).Main is { IsOver: false, Forecast: { } forecast } ? locale.Rounded(forecast) : null),
            (Say(locale, "compare.trend"), one => one.Trend?.Percent is { } percent ? locale.Change(percent / 100) : null),
            (Metrics.Name(locale, Metric.NewCustomers), one => Count(locale, one.Standings[Metric.NewCustomers])),
            (Metrics.Name(locale, Metric.Leads), one => Count(locale, one.Standings[Metric.Leads])),
            (Metrics.Name(locale, Metric.Visits), one => Count(locale, one.Standings[Metric.Visits])),
            (Say(locale, $"compare.overdue{own}"), one => one.Overdue is { } overdue ? locale.Number(overdue) : null),
            (Say(locale, $"compare.loose{own}"), one => one.LooseEnds is { } ends ? locale.Number(ends) : null),
        ];
        return rows.Select(row => (row.Label, Cells: compared.Select(row.Cell).ToList()))
            .Where(row => row.Cells.Exists(cell => cell is not null))
            .Select(row => (IReadOnlyList<string>)[row.Label, .. row.Cells.Select(cell => cell ?? Nothing)]);
    }

    /// <summary>"Jining is ahead in collected (987,654 to 390,000); Tengzhou is ahead in …". Where they are level nobody is.</summary>
    private static string Verdict(IReadOnlyList<ComparedRegion> compared, List<string> names, Locale locale)
    {
        (string Label, Func<ComparedRegion, decimal?> Value, Func<decimal, string> Shown)[] aspects =
        [
            (Say(locale, "ahead.collected"), one => Collected(one).Actual, locale.Number),
            (Say(locale, "ahead.share"), one => Collected(one).Main.Percent, value => locale.Percent(value / 100)),
            (Say(locale, "ahead.new_customers"), one => one.Standings[Metric.NewCustomers].Actual, locale.Number),
            (Say(locale, "ahead.leads"), one => one.Standings[Metric.Leads].Actual, locale.Number),
            (Say(locale, "ahead.visits"), one => one.Standings[Metric.Visits].Actual, locale.Number),
        ];
        var won = new List<(int Region, string What)>();
        foreach (var (label, value, shown) in aspects)
        {
            var places = Ranking.Of(compared.Select((one, at) => (at, value(one) ?? decimal.MinValue)));
            if (places[1].Number > 1 && places[1].Value > decimal.MinValue)
            {
                won.Add((places[0].Id, Say(locale, "ahead.by", label, shown(places[0].Value), shown(places[1].Value))));
            }
        }

        return won.Count == 0
            ? Say(locale, "ahead.level")
            : string.Join(Say(locale, "ahead.and"), won.GroupBy(w => w.Region)
                .Select(mine => Say(locale, "ahead.in", names[mine.Key], locale.List([.. mine.Select(w => w.What)]))));
    }

    private static IEnumerable<Button> Buttons(IReadOnlyList<ComparedRegion> compared, Turn turn, Period period)
    {
        List<Name> regions = [.. compared.Select(one => turn.Find(NameKind.Region, one.Region.Id)).OfType<Name>()];
        foreach (var region in regions)
        {
            yield return Press.Ask(turn.Locale.NameOf(region), Intents.RegionStatus, region, period: period);
        }

        var other = compared[0].Overdue is null ? Period.Year(turn.CompanyToday.Year) : period.AYearBefore();
        yield return Press.Ask(
            Say(turn.Locale, "button.period", turn.Locale.Span(other)), Intents.RegionCompare, regions: regions, period: other);
    }

    private static Standing Collected(ComparedRegion one) => one.Standings[Metric.Collected];

    private static string? Share(Locale locale, Progress progress) =>
        progress.Percent is { } percent ? locale.Percent(percent / 100) : null;

    private static string Count(Locale locale, Standing standing) => standing.Main.Target is { } target
        ? Say(locale, "compare.of", locale.Number(standing.Actual), StandingWords.Shown(locale, standing, target))
        : locale.Number(standing.Actual);

    private static string Say(Locale locale, string key, params ReadOnlySpan<object?> blanks) => RegionStatus.Texts.Say(locale, key, blanks);
}
