using SalesBot.Core.Calendar;

namespace SalesBot.Core.Tests.Calendar;

public sealed class PeriodTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    [Fact]
    public void A_week_runs_from_Monday_to_Sunday()
    {
        var week = new Period(new(2026, 11, 23), new(2026, 11, 29));
        Assert.All(Enumerable.Range(23, 7), day => Assert.Equal(week, Period.Week(new(2026, 11, day))));
    }

    [Fact]
    public void Month_quarter_and_year_are_whole()
    {
        Assert.Equal(new Period(new(2026, 11, 1), new(2026, 11, 30)), Period.Month(Tuesday));
        Assert.Equal(new Period(new(2026, 10, 1), new(2026, 12, 31)), Period.Quarter(Tuesday));
        Assert.Equal(new Period(new(2026, 1, 1), new(2026, 3, 31)), Period.Quarter(new(2026, 3, 31)));
        Assert.Equal(new Period(new(2026, 1, 1), new(2026, 12, 31)), Period.Year(2026));
        Assert.Equal(29, Period.Month(new(2028, 2, 10)).Days);
    }

    [Fact]
    public void Both_ends_belong_to_it()
    {
        var month = Period.Month(Tuesday);
        Assert.True(month.Contains(month.From) && month.Contains(month.To));
        Assert.False(month.Contains(month.From.AddDays(-1)) || month.Contains(month.To.AddDays(1)));
    }

    [Fact]
    public void What_is_over_ends_today_and_never_after_the_period()
    {
        var month = Period.Month(Tuesday);
        Assert.Null(month.UpTo(new(2026, 10, 31)));
        Assert.Equal(new Period(month.From, Tuesday), month.UpTo(Tuesday));
        Assert.Equal(month, month.UpTo(new(2027, 1, 1)));
    }

    [Fact]
    public void It_does_not_end_before_it_begins() =>
        Assert.Throws<ArgumentException>(() => new Period(Tuesday, Tuesday.AddDays(-1)));
}
