using SalesBot.Core.Calendar;
using SalesBot.Core.Summaries;

namespace SalesBot.Core.Tests.Summaries;

public sealed class SummaryDaysTests
{
    private static readonly SummaryDays Days = new(WorkingDays.MondayToFriday);

    /// <summary>National Day of 2026 from Thursday to the Friday after, New Year from Thursday to Friday with a make-up Saturday.</summary>
    private static readonly SummaryDays WithHolidays = new(new WorkingDays(
        [.. Enumerable.Range(0, 9).Select(new DateOnly(2026, 10, 1).AddDays), new(2026, 12, 31), new(2027, 1, 1)], [new(2027, 1, 2)]));

    private static readonly Period ThisWeek = new(new(2026, 11, 23), new(2026, 11, 29));

    private static readonly Period LastWeek = new(new(2026, 11, 16), new(2026, 11, 22));

    [Theory]
    [InlineData("2026-11-23", true, "2026-11-16")]
    [InlineData("2026-11-24", true, "2026-11-16")]
    [InlineData("2026-11-25", true, "2026-11-23")]
    [InlineData("2026-11-29", true, "2026-11-23")]
    [InlineData("2026-11-23", false, "2026-11-23")]
    [InlineData("2026-11-24", false, "2026-11-23")]
    public void An_unnamed_week_is_last_week_on_Monday_and_Tuesday_while_that_is_missing(string today, bool isMissing, string from)
    {
        var meant = Days.ToSubmit(SummaryKind.Week, null, Day(today), week => isMissing && week == LastWeek);

        Assert.Equal(Period.Week(Day(from)), meant);
    }

    [Theory]
    [InlineData("2026-12-01", "2026-11-01")]
    [InlineData("2026-12-02", "2026-11-01")]
    [InlineData("2026-12-03", "2026-12-01")]
    // The first of August 2026 is a Saturday: the second working day is Tuesday the fourth.
    [InlineData("2026-08-04", "2026-07-01")]
    [InlineData("2026-08-05", "2026-08-01")]
    public void An_unnamed_month_is_the_last_one_on_the_first_two_working_days(string today, string from) =>
        Assert.Equal(Period.Month(Day(from)), Days.ToSubmit(SummaryKind.Month, null, Day(today), _ => true));

    [Theory]
    [InlineData("2026-11-16", "2026-11-22", "2026-11-16")]
    [InlineData("2026-11-24", "2026-11-24", "2026-11-23")]
    [InlineData("2026-11-01", "2026-11-30", "2026-11-23")]
    [InlineData("2026-10-01", "2026-10-31", "2026-10-26")]
    public void What_was_said_counts_and_of_several_weeks_the_last_that_has_begun(string from, string to, string week) => Assert.Equal(
        Period.Week(Day(week)), Days.ToSubmit(SummaryKind.Week, new Period(Day(from), Day(to)), new(2026, 11, 24), _ => true));

    [Theory]
    [InlineData(SummaryKind.Week, "2026-11-25", "2026-11-27")]
    [InlineData(SummaryKind.Month, "2026-11-25", "2026-11-30")]
    // Thursday and Friday are holidays: the last day on which somebody reads it is Wednesday.
    [InlineData(SummaryKind.Week, "2026-12-31", "2026-12-30")]
    [InlineData(SummaryKind.Month, "2026-12-31", "2026-12-30")]
    // Nobody works in the week of National Day.
    [InlineData(SummaryKind.Week, "2026-10-05", null)]
    public void Whoever_has_not_handed_in_is_reminded_on_the_last_working_day_up_to_the_one_it_is_due(SummaryKind kind, string day, string? reminder) =>
        Assert.Equal(reminder is null ? null : Day(reminder), WithHolidays.ReminderOn(kind, SummaryDays.Of(kind, Day(day))));

    [Theory]
    [InlineData(SummaryKind.Week, "2026-11-27", "2026-11-23")]
    [InlineData(SummaryKind.Month, "2026-11-30", "2026-11-01")]
    [InlineData(SummaryKind.Week, "2026-11-30", null)]
    // The Friday was a holiday, the Saturday a make-up day.
    [InlineData(SummaryKind.Week, "2027-01-02", "2026-12-28")]
    // After National Day the week in which it began is shown, and nothing of the one in which nobody worked.
    [InlineData(SummaryKind.Week, "2026-10-12", "2026-09-28")]
    public void The_teams_is_shown_on_the_day_it_is_due_or_the_first_working_day_after(SummaryKind kind, string day, string? from) =>
        Assert.Equal(from is null ? [] : [SummaryDays.Of(kind, Day(from))], WithHolidays.ShownAt(kind, Day(day)));

    [Theory]
    [InlineData(SummaryKind.Week, "2026-11-23", "2026-11-16")]
    [InlineData(SummaryKind.Week, "2026-11-24", "2026-11-16")]
    [InlineData(SummaryKind.Week, "2026-11-25", null)]
    [InlineData(SummaryKind.Week, "2026-11-26", null)]
    [InlineData(SummaryKind.Week, "2026-11-27", "2026-11-23")]
    [InlineData(SummaryKind.Week, "2026-11-29", "2026-11-23")]
    [InlineData(SummaryKind.Week, "2027-01-02", "2026-12-28")]
    [InlineData(SummaryKind.Month, "2026-12-02", "2026-11-01")]
    [InlineData(SummaryKind.Month, "2026-12-03", null)]
    [InlineData(SummaryKind.Month, "2026-11-30", "2026-11-01")]
    public void A_member_is_asked_for_the_one_that_is_due_and_on_two_working_days_for_the_one_before(SummaryKind kind, string today, string? from) =>
        Assert.Equal(from is null ? [] : [SummaryDays.Of(kind, Day(from))], WithHolidays.AskedFor(kind, Day(today)));

    [Theory]
    [InlineData("2026-11-26", "2026-11-16")]
    [InlineData("2026-11-27", "2026-11-23")]
    [InlineData("2026-11-29", "2026-11-23")]
    public void Whoever_asks_for_no_week_is_shown_the_one_that_was_due_last(string today, string from) =>
        Assert.Equal(Period.Week(Day(from)), Days.ToLookAt(SummaryKind.Week, null, Day(today)));

    [Theory]
    [InlineData("Asia/Shanghai", "2026-11-27T10:00:00Z")]
    [InlineData("Europe/Madrid", "2026-11-27T17:00:00Z")]
    [InlineData("America/New_York", "2026-11-27T23:00:00Z")]
    public void A_week_is_due_on_its_Friday_at_18_where_the_member_is(string zone, string utc) =>
        Assert.Equal(DateTime.Parse(utc, null, System.Globalization.DateTimeStyles.AdjustToUniversal), Days.DueAt(SummaryKind.Week, ThisWeek, zone));

    [Fact]
    public void The_clock_change_of_the_Sunday_before_moves_the_instant_and_not_the_hour() => Assert.Equal(
        new[] { 16, 17 },
        new[] { Period.Week(new(2026, 10, 19)), Period.Week(new(2026, 10, 26)) }.Select(week => Days.DueAt(SummaryKind.Week, week, "Europe/Madrid").Hour));

    [Fact]
    public void A_month_is_due_on_its_last_working_day()
    {
        var withHolidays = new SummaryDays(new WorkingDays([new(2026, 11, 30)], [new(2026, 10, 31)]));

        Assert.Equal(new(2026, 11, 30), Days.DueOn(SummaryKind.Month, Period.Month(new(2026, 11, 5))));
        Assert.Equal(new(2026, 11, 27), withHolidays.DueOn(SummaryKind.Month, Period.Month(new(2026, 11, 5))));
        Assert.Equal(new(2026, 10, 31), withHolidays.DueOn(SummaryKind.Month, Period.Month(new(2026, 10, 5))));
        Assert.Equal(new(2026, 10, 30), Days.DueOn(SummaryKind.Month, Period.Month(new(2026, 10, 5))));
    }

    [Fact]
    public void A_month_without_a_working_day_is_due_on_its_last() => Assert.Equal(
        new(2026, 2, 28),
        new SummaryDays(new WorkingDays(Enumerable.Range(1, 28).Select(day => new DateOnly(2026, 2, day)), [])).DueOn(SummaryKind.Month, Period.Month(new(2026, 2, 1))));

    [Theory]
    [InlineData("2026-11-27", "2026-11-27", true)]
    [InlineData("2026-11-23", "2026-11-26", false)]
    [InlineData("2026-11-23", "2026-11-27", true)]
    [InlineData("2026-11-28", "2026-12-06", false)]
    public void Nobody_waits_for_one_who_is_on_leave_on_the_day_it_is_due(string from, string to, bool excused)
    {
        var leave = new Period(Day(from), Day(to));

        Assert.Equal(excused, Days.IsExcused(SummaryKind.Week, ThisWeek, leave.Contains));
    }

    [Fact]
    public void Nobody_waits_for_a_week_of_holidays()
    {
        var festival = new SummaryDays(new WorkingDays(Enumerable.Range(23, 5).Select(day => new DateOnly(2026, 11, day)), []));

        Assert.True(festival.IsExcused(SummaryKind.Week, ThisWeek, _ => false));
        Assert.False(Days.IsExcused(SummaryKind.Week, ThisWeek, _ => false));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
