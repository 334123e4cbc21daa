using FsCheck.Xunit;
using SalesBot.Core.Calendar;

namespace SalesBot.Core.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly Monday = new(2026, 9, 28);

    // National Day 2026: Thursday and Friday off, the Saturday of the week after worked.
    private static readonly WorkingDays China = new(
        [new(2026, 10, 1), new(2026, 10, 2), new(2026, 10, 3)], [new(2026, 10, 10)]);

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void Monday_to_Friday_are_worked(int daysLater, bool worked) =>
        Assert.Equal(worked, WorkingDays.MondayToFriday.IsWorkingDay(Monday.AddDays(daysLater)));

    [Theory]
    [InlineData("2026-09-30", true)]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-03", false)]
    [InlineData("2026-10-05", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-11", false)]
    public void Holidays_are_not_worked_and_make_up_days_are(string day, bool worked) =>
        Assert.Equal(worked, China.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-10-10")]
    [InlineData("2026-10-07")]
    public void A_day_that_is_both_holiday_and_make_up_day_is_worked(string day)
    {
        var both = new WorkingDays([Day(day)], [Day(day)]);
        Assert.True(both.IsWorkingDay(Day(day)));
        Assert.Equal(1, both.Count(Period.Day(Day(day))));
    }

    [Theory]
    [InlineData("2026-09-28", "2026-10-04", 3)]
    [InlineData("2026-10-05", "2026-10-11", 6)]
    [InlineData("2026-10-03", "2026-10-04", 0)]
    [InlineData("2026-01-01", "2026-12-31", 260)]
    public void A_period_has_its_working_days(string from, string to, int days) =>
        Assert.Equal(days, China.Count(new Period(Day(from), Day(to))));

    [Property]
    public bool The_count_is_that_of_the_days_one_by_one(ushort start, ushort length)
    {
        var from = new DateOnly(2024, 1, 1).AddDays(start % 2000);
        var days = Enumerable.Range(0, (length % 800) + 1).Select(from.AddDays).ToList();
        return China.Count(new Period(days[0], days[^1])) == days.Count(China.IsWorkingDay);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
