using SalesBot.Core.Payments;

namespace SalesBot.Core.Tests.Payments;

public sealed class PaymentReversalTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateTime Now = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(true, "2026-11-03")]
    [InlineData(false, "2026-11-24")]
    public void What_was_only_reported_goes_from_its_day_and_what_came_goes_back_today(bool reported, string day)
    {
        var payment = Payment(reported);

        var reversal = payment.Reverse(Today, memberId: 9, Now);

        Assert.Equal((day, -100m, 7L, 2, 3), (reversal.Date.ToString("O"), reversal.Amount, reversal.ReversesId!.Value, reversal.RegionId, reversal.MemberId));
        Assert.True(payment.IsReversed);
    }

    [Fact]
    public void It_is_reversed_once_and_a_reversal_never()
    {
        var payment = Payment(reported: true);
        var reversal = payment.Reverse(Today, 9, Now);

        Assert.Throws<InvalidOperationException>(() => payment.Reverse(Today, 9, Now));
        Assert.Throws<InvalidOperationException>(() => reversal.Reverse(Today, 9, Now));
    }

    private static Payment Payment(bool reported) =>
        new() { Id = 7, CustomerId = 1, RegionId = 2, MemberId = 3, Date = new(2026, 11, 3), Amount = 100, Reported = reported };
}
