using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Tests.FollowUps;

public sealed class StrongIntentionsTests
{
    private const int Tianyuan = 1, Kongfu = 2;

    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static readonly SaidIntention Strong = Said(10, Monday);

    [Fact]
    public void A_strong_intention_with_nothing_after_it_waits() => Assert.Equal([Strong], Waiting([Strong]));

    [Fact]
    public void Some_and_none_do_not_wait() => Assert.Empty(Waiting([Strong with { Strong = false }]));

    [Fact]
    public void The_last_word_stands()
    {
        Assert.Empty(Waiting([Said(11, Monday.AddDays(1), strong: false), Strong]));
        Assert.Equal([Strong], Waiting([Said(9, Monday.AddDays(-1), strong: false), Strong]));
    }

    [Fact]
    public void Of_two_words_on_one_day_the_one_entered_later_stands()
    {
        var later = Said(9, Monday, strong: false) with { EnteredAt = Strong.EnteredAt.AddHours(1) };
        Assert.Empty(Waiting([later, Strong]));
    }

    [Fact]
    public void A_customer_waits_once() =>
        Assert.Equal([Strong], Waiting([Said(8, Monday.AddDays(-20)), Strong]));

    [Theory]
    [InlineData(10L)]
    [InlineData(3L)]
    [InlineData(null)]
    public void An_open_follow_up_is_a_next_step_wherever_it_came_from(long? visit) =>
        Assert.Empty(Waiting([Strong], Step(FollowUpStatus.Open, visit)));

    [Fact]
    public void One_of_another_customer_is_none() =>
        Assert.Equal([Strong], Waiting([Strong], Step(FollowUpStatus.Open, null, customer: Kongfu)));

    [Theory]
    [InlineData(10L, 0, true)] // of that very visit, done the same day
    [InlineData(10L, 5, true)]
    [InlineData(3L, 1, true)] // of before, done after it
    [InlineData(null, 1, true)]
    [InlineData(3L, 0, false)] // of before, and this visit was what it asked for
    [InlineData(null, -4, false)]
    public void A_step_that_was_taken_after_it_settles_it(long? visit, int closedAfter, bool settled) => Assert.Equal(
        settled, Waiting([Strong], Step(FollowUpStatus.Done, visit, closedAfter)).Count == 0);

    [Theory]
    [InlineData("went to a rival", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void One_that_was_dropped_settles_it_with_a_reason_only(string? reason, bool settled) => Assert.Equal(
        settled, Waiting([Strong], Step(FollowUpStatus.Dropped, 10, 2, reason)).Count == 0);

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)] // the money of that day is of an order before
    [InlineData(-1, false)]
    public void A_payment_after_its_day_settles_it(int daysAfter, bool settled)
    {
        var payments = new Dictionary<int, DateOnly> { [Tianyuan] = Monday.AddDays(daysAfter) };
        Assert.Equal(settled, StrongIntentions.WithoutNextStep([Strong], [], payments).Count == 0);
    }

    private static IReadOnlyList<SaidIntention> Waiting(SaidIntention[] said, params FollowUp[] followUps) =>
        StrongIntentions.WithoutNextStep(said, followUps, new Dictionary<int, DateOnly>());

    private static SaidIntention Said(long visit, DateOnly date, bool strong = true) =>
        new(Tianyuan, visit, date, date.ToDateTime(new(9, 0), DateTimeKind.Utc), strong);

    private static FollowUp Step(
        FollowUpStatus status, long? visit, int closedAfter = 0, string? reason = null, int customer = Tianyuan) => new()
        {
            CustomerId = customer,
            VisitId = visit,
            Text = "send the contract",
            Zone = "Asia/Shanghai",
            Status = status,
            ClosedOn = status == FollowUpStatus.Open ? null : Monday.AddDays(closedAfter),
            DropReason = reason,
        };
}
