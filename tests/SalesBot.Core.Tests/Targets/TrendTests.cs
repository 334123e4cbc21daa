using SalesBot.Core.Calendar;
using SalesBot.Core.Targets;

namespace SalesBot.Core.Tests.Targets;

public sealed class TrendTests
{
    [Theory]
    [InlineData("2026-11-24", "2026-08-01", "2026-10-31")]
    [InlineData("2026-11-01", "2026-08-01", "2026-10-31")]
    [InlineData("2026-11-30", "2026-08-01", "2026-10-31")]
    [InlineData("2026-05-31", "2026-02-01", "2026-04-30")]
    [InlineData("2026-02-10", "2025-11-01", "2026-01-31")]
    [InlineData("2026-01-01", "2025-10-01", "2025-12-31")]
    public void The_month_of_the_day_is_not_whole_yet(string day, string from, string to) =>
        Assert.Equal(new Period(DateOnly.Parse(from), DateOnly.Parse(to)), Trend.MonthsBefore(DateOnly.Parse(day)));

    [Fact]
    public void Three_months_stand_against_the_same_a_year_before()
    {
        var months = Period.Months(2026, 8, 3);
        var trend = Trend.Of(new(2026, 11, 24), period => period == months ? 110_250 : period == Period.Months(2025, 8, 3) ? 90_000 : 0);
        Assert.Equal(new Trend(months, 110_250, 90_000), trend);
        Assert.Equal(22.5m, trend.Percent);
    }

    [Fact]
    public void A_leap_day_belongs_to_its_whole_month()
    {
        var asked = new List<Period>();
        Trend.Of(new(2029, 3, 31), period => { asked.Add(period); return 1; });
        Trend.Of(new(2028, 2, 29), period => { asked.Add(period); return 1; });
        Assert.Equal(
            [Period.Months(2028, 12, 3), Period.Months(2027, 12, 3), Period.Months(2027, 11, 3), Period.Months(2026, 11, 3)],
            asked);
        Assert.Equal(new DateOnly(2028, 2, 29), asked[1].To);
    }

    [Theory]
    [InlineData(50, 100, -50)]
    [InlineData(0, 100, -100)]
    [InlineData(-20, 100, -120)]
    public void A_fall_is_negative(decimal now, decimal before, decimal percent) =>
        Assert.Equal(percent, new Trend(Period.Year(2026), now, before).Percent);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Where_there_was_nothing_to_grow_from_there_is_no_percent(decimal before) =>
        Assert.Null(new Trend(Period.Year(2026), 100, before).Percent);
}
