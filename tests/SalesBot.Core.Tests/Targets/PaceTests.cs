using SalesBot.Core.Calendar;
using SalesBot.Core.Targets;

namespace SalesBot.Core.Tests.Targets;

public sealed class PaceTests
{
    private static readonly Pace Even = new(Season.Even, WorkingDays.MondayToFriday);

    private static readonly Pace Liquor =
        new(new([14, 12, 6, 5, 6, 5, 5, 7, 12, 9, 8, 11]), WorkingDays.MondayToFriday);

    private static readonly Dictionary<int, decimal> Million = new() { [2025] = 600_000, [2026] = 1_200_000 };

    [Theory]
    [InlineData("2026-01-01", 4545.45)] // the first of 22 working days
    [InlineData("2026-01-15", 50000)] // 11 of 22
    [InlineData("2026-01-17", 54545.45)] // a Saturday brings nothing beyond Friday
    [InlineData("2026-01-31", 100000)]
    [InlineData("2026-12-31", 1200000)]
    public void Money_is_spread_within_a_month_by_working_days(string day, decimal part) =>
        Assert.Equal(part, Even.PartOf(Metric.Collected, Million, new(new(2026, 1, 1), Day(day))));

    [Fact]
    public void Money_follows_the_season() // 81 of 100 by October, then 17 of November's 21 days at a weight of 8
    {
        var part = Liquor.PartOf(
            Metric.Collected, new Dictionary<int, decimal> { [2026] = 1_040_000 }, new(new(2026, 1, 1), new(2026, 11, 24)));
        Assert.Equal(909_752.38m, part);
    }

    [Fact]
    public void Counts_are_spread_by_the_working_days_of_the_year_alone()
    {
        // 11 of the 261 working days of 2026, whatever the season says.
        Assert.Equal(11m / 261, Liquor.ShareBy(Metric.Visits, new(2026, 1, 15)));
        Assert.Equal(
            1.9m, Liquor.PartOf(Metric.Visits, new Dictionary<int, decimal> { [2026] = 44 }, new(new(2026, 1, 1), new(2026, 1, 15))));
    }

    [Fact]
    public void Holidays_and_make_up_days_move_it()
    {
        var holidays = Enumerable.Range(1, 14).Select(day => new DateOnly(2026, 1, day));
        var pace = new Pace(Season.Even, new WorkingDays(holidays, [new(2026, 1, 17)]));

        // 10 working days from the 15th on, and the Saturday: 3 of 13 by the 17th.
        Assert.Equal(3m / (12 * 13), pace.ShareBy(Metric.Collected, new(2026, 1, 17)));
        Assert.Equal(0, pace.ShareBy(Metric.Collected, new(2026, 1, 14)));
    }

    [Fact]
    public void A_month_of_holidays_is_spread_by_calendar_days()
    {
        var holidays = Enumerable.Range(0, 31).Select(new DateOnly(2026, 1, 1).AddDays);
        var pace = new Pace(Season.Even, new WorkingDays(holidays, []));
        Assert.Equal(10m / (12 * 31), pace.ShareBy(Metric.Collected, new(2026, 1, 10)));
    }

    [Fact]
    public void A_year_of_holidays_is_spread_by_calendar_days()
    {
        var holidays = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays);
        var pace = new Pace(Season.Even, new WorkingDays(holidays, []));
        Assert.Equal(73m / 365, pace.ShareBy(Metric.Visits, new(2026, 3, 14)));
    }

    [Fact]
    public void Each_year_of_a_period_gives_of_its_own_target()
    {
        Assert.Equal(50_000m + 100_000m, Even.PartOf(Metric.Collected, Million, Period.Months(2025, 12, 2)));
        Assert.Equal(600_000m + 1_200_000m, Even.PartOf(Metric.Collected, Million, Period.Months(2025, 1, 24)));
    }

    [Fact]
    public void Without_a_target_for_each_of_its_years_a_period_has_none()
    {
        Assert.Null(Even.PartOf(Metric.Collected, Million, Period.Months(2026, 12, 2)));
        Assert.Null(Even.PartOf(Metric.Collected, new Dictionary<int, decimal>(), Period.Year(2026)));
    }

    [Theory]
    [InlineData(Metric.Collected, true)]
    [InlineData(Metric.Sales, true)]
    [InlineData(Metric.NewCustomers, false)]
    [InlineData(Metric.Leads, false)]
    [InlineData(Metric.Visits, false)]
    public void Collected_and_sales_are_money(Metric metric, bool money) => Assert.Equal(money, Pace.IsMoney(metric));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
