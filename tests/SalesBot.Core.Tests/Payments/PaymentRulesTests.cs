using SalesBot.Core.Payments;

namespace SalesBot.Core.Tests.Payments;

public sealed class PaymentRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_payment_is_not_of_tomorrow(int days, bool kept) =>
        Assert.Equal(kept, new PaymentIsNotInTheFuture(Today.AddDays(days), Today).IsKept);

    [Theory]
    [InlineData(0.01, true)]
    [InlineData(-120, true)]
    [InlineData(0, false)]
    public void Nothing_is_no_payment_and_a_reversal_is_one(decimal amount, bool kept) =>
        Assert.Equal(kept, new AmountIsNotZero(amount).IsKept);

    [Theory]
    [InlineData(48630, true)]
    [InlineData(0.25, true)]
    [InlineData(0.255, false)]
    public void Money_is_no_finer_than_hundredths(decimal amount, bool kept) =>
        Assert.Equal(kept, new AmountIsInHundredths(amount).IsKept);

    [Theory]
    [InlineData("2025-11-24", true)]
    [InlineData("2025-11-23", false)]
    public void A_payment_is_of_the_last_twelve_months(string day, bool kept) =>
        Assert.Equal(kept, new PaymentIsNotOlderThanAYear(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Today).IsKept);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-0.01, false)]
    public void What_is_said_as_a_payment_is_not_negative(decimal amount, bool kept) =>
        Assert.Equal(kept, new AmountIsNotNegative(amount).IsKept);

    [Theory]
    [InlineData(1_000_000_000, true)]
    [InlineData(1_000_000_000.01, false)]
    public void More_than_a_billion_is_a_slip(decimal amount, bool kept) =>
        Assert.Equal(kept, new AmountIsNotAbsurd(amount).IsKept);
}
