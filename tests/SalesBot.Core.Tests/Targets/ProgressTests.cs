using SalesBot.Core.Calendar;
using SalesBot.Core.Targets;

namespace SalesBot.Core.Tests.Targets;

public sealed class ProgressTests
{
    private static readonly Pace Even = new(Season.Even, WorkingDays.MondayToFriday);

    private static readonly Period Year = Period.Year(2026);

    [Theory]
    [InlineData(1_500_000, 110.3, 154_380)]
    [InlineData(2_000_000, 82.7, -345_620)]
    public void The_reference_case_stands_over_its_quota_and_short_of_its_goal(decimal target, decimal percent, decimal ahead)
    {
        var progress = Of(1_654_380, target, Period.Year(2025), new(2026, 11, 24));
        Assert.Equal(percent, Math.Round(progress.Percent!.Value, 1));
        Assert.Equal(progress.Percent, progress.PacePercent);
        Assert.Equal(ahead, progress.Ahead);
        Assert.Equal(1_654_380, progress.Forecast);
        Assert.Null(progress.NeededPerWorkingDay);
        Assert.True(progress.IsOver);
    }

    [Fact]
    public void In_the_middle_of_a_month_it_says_what_is_expected_and_what_is_needed()
    {
        // 11 of January's 22 working days are over.
        var progress = Of(40_000, 1_200_000, Period.Month(new(2026, 1, 15)), new(2026, 1, 15));
        Assert.Equal(100_000m, progress.Target);
        Assert.Equal(50_000m, progress.Expected);
        Assert.Equal(40m, progress.Percent);
        Assert.Equal(80m, progress.PacePercent);
        Assert.Equal(-10_000m, progress.Ahead);
        Assert.Equal(60_000m, progress.Missing);
        Assert.Equal(11, progress.WorkingDaysLeft);
        Assert.Equal(60_000m / 11, progress.NeededPerWorkingDay);
        Assert.Equal(80_000m, progress.Forecast);
        Assert.False(progress.IsOver);
    }

    [Fact]
    public void Before_the_period_nothing_is_expected_and_nothing_foretold()
    {
        var progress = Of(0, 1_200_000, Period.Months(2026, 2, 1), new(2026, 1, 31));
        Assert.Equal(100_000m, progress.Target);
        Assert.Null(progress.Expected);
        Assert.Null(progress.Ahead);
        Assert.Null(progress.PacePercent);
        Assert.Null(progress.Forecast);
        Assert.Equal(0, progress.Percent);
        Assert.Equal(20, progress.WorkingDaysLeft);
        Assert.Equal(5_000m, progress.NeededPerWorkingDay);
    }

    [Fact]
    public void Today_is_included_and_the_days_left_begin_tomorrow()
    {
        var friday = Of(0, 1_200_000, Period.Week(new(2026, 1, 16)), new(2026, 1, 16));
        Assert.Equal(friday.Target, friday.Expected);
        Assert.Equal(0, friday.WorkingDaysLeft);
        Assert.Null(friday.NeededPerWorkingDay);
        Assert.False(friday.IsOver);
    }

    [Fact]
    public void What_is_reached_needs_nothing_more()
    {
        var progress = Of(100_001, 1_200_000, Period.Months(2026, 1, 1), new(2026, 1, 15));
        Assert.Equal(0, progress.Missing);
        Assert.Null(progress.NeededPerWorkingDay);
    }

    [Theory]
    [InlineData("2026-01-16", false)] // 12 of 261 working days: 4.6 %
    [InlineData("2026-01-19", false)] // 13: 4.98 %
    [InlineData("2026-01-20", true)] // 14: 5.4 %
    public void A_forecast_is_withheld_under_five_percent_of_the_period(string today, bool made)
    {
        var progress = Even.ProgressOf(Metric.Visits, 3, NoTargets, Year, DateOnly.Parse(today));
        Assert.Equal(made, progress.Forecast is not null);
    }

    [Fact]
    public void A_forecast_of_money_follows_the_season()
    {
        var late = new Pace(new([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9]), WorkingDays.MondayToFriday);
        Assert.Equal(400m, late.ProgressOf(Metric.Collected, 100, NoTargets, Year, new(2026, 5, 31)).Forecast);
    }

    [Fact]
    public void On_the_last_day_the_forecast_is_what_was_reached() =>
        Assert.Equal(77m, Of(77, 1_200_000, Year, new(2026, 12, 31)).Forecast);

    [Fact]
    public void Without_a_target_there_is_the_actual_and_the_forecast()
    {
        var progress = Even.ProgressOf(Metric.Collected, 50_000, NoTargets, Year, new(2026, 6, 30));
        Assert.Equal(100_000m, progress.Forecast);
        Assert.Equal(
            [null, null, null, null, null, null, null],
            new[]
            {
                progress.Target, progress.Expected, progress.Percent, progress.PacePercent, progress.Ahead,
                progress.Missing, progress.NeededPerWorkingDay,
            });
    }

    [Fact]
    public void A_weekend_has_no_part_of_a_target_and_no_percent()
    {
        var saturday = new DateOnly(2026, 1, 17);
        var progress = Of(500, 1_200_000, new(saturday, saturday.AddDays(1)), saturday);
        Assert.Equal(0, progress.Target);
        Assert.Null(progress.Percent);
        Assert.Null(progress.PacePercent);
        Assert.Null(progress.Forecast);
        Assert.Equal(500, progress.Ahead);
    }

    [Fact]
    public void More_reversed_than_paid_is_a_negative_actual_and_no_fault()
    {
        var progress = Of(-10_000, 1_200_000, Period.Months(2026, 1, 1), new(2026, 1, 15));
        Assert.Equal(-10, progress.Percent);
        Assert.Equal(110_000, progress.Missing);
        Assert.Equal(-20_000, progress.Forecast);
    }

    private static readonly Dictionary<int, decimal> NoTargets = [];

    private static Progress Of(decimal actual, decimal target, Period period, DateOnly today) => Even.ProgressOf(
        Metric.Collected, actual, new Dictionary<int, decimal> { [period.From.Year] = target }, period, today);
}
