using SalesBot.Core.Customers;

namespace SalesBot.Core.Tests.Customers;

public sealed class QuietTests
{
    private static readonly DateOnly Seen = new(2026, 1, 15);

    [Theory]
    [InlineData(Tier.Vip, "2026-03-15", false)]
    [InlineData(Tier.Vip, "2026-03-16", true)]
    [InlineData(Tier.Second, "2026-07-15", false)]
    [InlineData(Tier.Second, "2026-07-16", true)]
    public void A_customer_is_quiet_from_the_day_after_twice_its_cadence(Tier tier, string today, bool quiet) =>
        Assert.Equal(quiet, new Cadence().IsQuiet(Of(tier, CustomerStatus.Active), Seen, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(CustomerStatus.Dormant)]
    [InlineData(CustomerStatus.Potential)]
    [InlineData(CustomerStatus.Lost)]
    public void Only_active_customers_go_quiet(CustomerStatus status) =>
        Assert.False(new Cadence().IsQuiet(Of(Tier.Vip, status), Seen, Seen.AddYears(2)));

    [Fact]
    public void Without_any_sign_it_is_counted_from_the_day_the_customer_began() =>
        Assert.True(new Cadence().IsQuiet(Of(Tier.Vip, CustomerStatus.Active), null, new(2026, 2, 2)));

    private static Customer Of(Tier tier, CustomerStatus status) => new()
    {
        Code = "C1",
        Name = "Kongfu",
        Tier = tier,
        Status = status,
        Recorded = new(2025, 11, 1),
        Since = new DateOnly(2025, 12, 1),
    };
}
