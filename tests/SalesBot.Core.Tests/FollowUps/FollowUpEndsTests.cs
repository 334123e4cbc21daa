using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Tests.FollowUps;

/// <summary>How a follow-up is put off, ends, and changes hands.</summary>
public sealed class FollowUpEndsTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    private static readonly TimeOnly Nine = new(9, 0);

    [Fact]
    public void Putting_it_off_moves_the_wish_and_the_instant_and_counts()
    {
        var step = Due(Tuesday);

        step.PutOff(Tuesday.AddDays(1));

        Assert.Equal((Tuesday.AddDays(1), Nine, "Asia/Shanghai", 1), (step.DueOn, step.DueTime, step.Zone, step.PutOffCount));
        Assert.Equal(new DateTime(2026, 11, 25, 1, 0, 0, DateTimeKind.Utc), step.DueAt);
    }

    [Fact]
    public void It_is_put_off_at_the_same_local_time_over_a_clock_change()
    {
        var step = new FollowUp { Text = "call", Zone = "Europe/Madrid" };
        step.Due(new(2026, 3, 28), Nine, "Europe/Madrid");

        step.PutOff(new(2026, 3, 30));

        Assert.Equal(new DateTime(2026, 3, 30, 7, 0, 0, DateTimeKind.Utc), step.DueAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_day_that_is_not_later_is_no_putting_off(int days)
    {
        var step = Due(Tuesday);

        step.PutOff(Tuesday.AddDays(days));

        Assert.Equal((Tuesday.AddDays(days), 0), (step.DueOn, step.PutOffCount));
    }

    [Fact]
    public void Done_keeps_the_day_and_what_came_of_it()
    {
        var step = Due(Tuesday);

        step.Done(Tuesday, "they signed");

        Assert.Equal((FollowUpStatus.Done, Tuesday, "they signed"), (step.Status, step.ClosedOn, step.Result));
    }

    [Fact]
    public void Dropped_keeps_the_day_and_the_reason()
    {
        var step = Due(Tuesday);

        step.Drop(Tuesday, "went to a rival");

        Assert.Equal((FollowUpStatus.Dropped, Tuesday, "went to a rival"), (step.Status, step.ClosedOn, step.DropReason));
    }

    [Fact]
    public void Handed_over_it_is_due_on_the_same_day_at_the_time_of_the_new_owner()
    {
        var step = Due(Tuesday);

        step.HandOver(7, new(8, 30), "Europe/Madrid");

        Assert.Equal((7, Tuesday, new TimeOnly(8, 30), "Europe/Madrid"), (step.OwnerId, step.DueOn, step.DueTime, step.Zone));
        Assert.Equal(new DateTime(2026, 11, 24, 7, 30, 0, DateTimeKind.Utc), step.DueAt);
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-30")]
    [InlineData("2026-11-24", "2026-11-30")]
    [InlineData("2026-11-29", "2026-11-30")]
    [InlineData("2026-12-28", "2027-01-04")]
    public void Next_week_is_its_Monday(string today, string monday) =>
        Assert.Equal(Day(monday), PuttingOff.NextWeek(Day(today)));

    [Fact]
    public void Tomorrow_comes_after_today() => Assert.Equal(new DateOnly(2026, 12, 1), PuttingOff.Tomorrow(new(2026, 11, 30)));

    [Theory]
    [InlineData("went to a rival", true)]
    [InlineData(" \u200b", false)]
    [InlineData(null, false)]
    public void A_drop_has_a_reason(string? reason, bool kept) => Assert.Equal(kept, new DropReasonIsSaid(reason).IsKept);

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Words_on_the_end_have_a_limit_and_name_it(int length, bool kept)
    {
        var rule = new WordsOnTheEndAreNotTooLong(new string('x', length));
        Assert.Equal(kept, rule.IsKept);
        Assert.Equal([500], rule.Figures);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static FollowUp Due(DateOnly day)
    {
        var step = new FollowUp { Text = "call", Zone = "Asia/Shanghai" };
        step.Due(day, Nine, "Asia/Shanghai");
        return step;
    }
}
