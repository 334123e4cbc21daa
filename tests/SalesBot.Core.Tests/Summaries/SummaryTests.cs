using SalesBot.Core.Calendar;
using SalesBot.Core.Summaries;

namespace SalesBot.Core.Tests.Summaries;

public sealed class SummaryTests
{
    private static readonly DateTime Due = new(2026, 11, 27, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_comes_in_by_the_deadline_is_in_time_and_a_second_later_is_late()
    {
        Assert.False(HandedIn(Due).IsLate);
        Assert.True(HandedIn(Due.AddSeconds(1)).IsLate);
    }

    [Fact]
    public void It_is_corrected_until_the_deadline_and_what_came_late_stands()
    {
        Assert.True(HandedIn(Due.AddHours(-1)).MayBeCorrected(Due));
        Assert.False(HandedIn(Due.AddHours(-1)).MayBeCorrected(Due.AddSeconds(1)));
        Assert.False(HandedIn(Due.AddHours(1)).MayBeCorrected(Due.AddHours(1)));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(" \u200b", false)]
    [InlineData("x", true)]
    public void Results_have_something_to_read_in_them(string results, bool kept) => Assert.Equal(kept, new ResultsAreSaid(results).IsKept);

    [Fact]
    public void Words_end_where_a_card_does()
    {
        Assert.True(new SummaryWordsAreNotTooLong(new string('总', 800)).IsKept);
        Assert.False(new SummaryWordsAreNotTooLong(new string('总', 801)).IsKept);
    }

    [Fact]
    public void A_summary_is_of_days_that_have_begun_and_of_the_last_year()
    {
        var today = new DateOnly(2026, 11, 23);

        Assert.True(new SummaryPeriodHasBegun(Period.Week(today), today).IsKept);
        Assert.False(new SummaryPeriodHasBegun(Period.Week(today.AddDays(7)), today).IsKept);
        Assert.True(new SummaryIsNotOlderThanAYear(Period.Week(new(2025, 11, 23)), today).IsKept);
        Assert.False(new SummaryIsNotOlderThanAYear(Period.Week(new(2025, 11, 16)), today).IsKept);
    }

    [Fact]
    public void Of_each_customer_the_last_word_counts_and_strong_intentions_go_first()
    {
        CustomerOutcome[] met =
        [
            new(1, "Kongfu", new(2026, 11, 23), "will sign", true),
            new(2, "Luhua", new(2026, 11, 24), "asked for samples", true),
            new(3, "Shili", new(2026, 11, 25), "no stock", false),
            new(1, "Kongfu", new(2026, 11, 26), "wants to wait", false),
        ];

        Assert.Equal(["asked for samples", "wants to wait", "no stock"], CustomerOutcome.OnePerCustomer(met).Select(outcome => outcome.Outcome));
    }

    private static Summary HandedIn(DateTime at) => new() { Results = "x", SubmittedAt = at, DueAt = Due };
}
