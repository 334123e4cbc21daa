using SalesBot.Core.Customers;

namespace SalesBot.Core.Tests.Customers;

public sealed class TierRulesTests
{
    [Theory]
    [InlineData(347380, Tier.Vip)]
    [InlineData(200000, Tier.Vip)]
    [InlineData(199999.99, Tier.First)]
    [InlineData(95000, Tier.First)]
    [InlineData(94999.99, Tier.Second)]
    [InlineData(40000, Tier.Second)]
    [InlineData(39999.99, Tier.Other)]
    [InlineData(0, Tier.Other)]
    [InlineData(-500, Tier.Other)]
    public void The_volume_of_the_year_before_decides(decimal volume, Tier tier) =>
        Assert.Equal(tier, new TierRules().TierOf(volume));

    [Fact]
    public void The_limits_are_settings() =>
        Assert.Equal(Tier.Vip, new TierRules(vip: 1000, first: 500, second: 100).TierOf(1000));

    [Theory]
    [InlineData(100, 100, 50)]
    [InlineData(100, 50, 60)]
    public void Limits_that_do_not_fall_are_refused(decimal vip, decimal first, decimal second) =>
        Assert.Throws<ArgumentException>(() => new TierRules(vip, first, second));
}
