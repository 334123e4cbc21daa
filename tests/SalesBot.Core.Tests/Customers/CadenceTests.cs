using SalesBot.Core.Customers;

namespace SalesBot.Core.Tests.Customers;

public sealed class CadenceTests
{
    private static readonly Cadence Default = new();

    [Theory]
    [InlineData(Tier.Vip, "2026-01-15", "2026-02-15")]
    [InlineData(Tier.First, "2026-01-15", "2026-03-15")]
    [InlineData(Tier.Second, "2026-01-15", "2026-04-15")]
    [InlineData(Tier.Other, "2026-01-15", "2026-07-15")]
    [InlineData(Tier.Vip, "2026-01-31", "2026-02-28")]
    [InlineData(Tier.Other, "2027-08-31", "2028-02-29")]
    public void The_next_visit_is_due_some_months_after_the_last(Tier tier, string last, string due) =>
        Assert.Equal(Day(due), Default.NextDue(Customer(tier), Day(last)));

    [Theory]
    [InlineData("2026-02-14", 0)]
    [InlineData("2026-02-15", 0)]
    [InlineData("2026-02-16", 1)]
    [InlineData("2026-03-01", 14)]
    public void It_is_overdue_once_the_last_is_older_than_the_cadence(string today, int days)
    {
        var customer = Customer(Tier.Vip);
        Assert.Equal(days, Default.DaysOverdue(customer, Day("2026-01-15"), Day(today)));
        Assert.Equal(days > 0, Default.IsOverdue(customer, Day("2026-01-15"), Day(today)));
    }

    [Fact]
    public void Without_a_visit_it_is_counted_from_the_day_the_customer_began()
    {
        var customer = Customer(Tier.First);
        Assert.Equal(Day("2026-05-20"), Default.NextDue(customer, null));
        customer.Since = null;
        Assert.Equal(Day("2026-04-11"), Default.NextDue(customer, null));
    }

    [Theory]
    [InlineData(CustomerStatus.Active, true)]
    [InlineData(CustomerStatus.Dormant, true)]
    [InlineData(CustomerStatus.Potential, false)]
    [InlineData(CustomerStatus.Lost, false)]
    public void Active_and_dormant_customers_follow_it(CustomerStatus status, bool follows)
    {
        var customer = Customer(Tier.Vip);
        customer.Status = status;
        Assert.Equal(follows, Default.NextDue(customer, null) is not null);
        Assert.Equal(follows, Default.IsOverdue(customer, Day("2020-01-01"), Day("2026-01-01")));
    }

    [Fact]
    public void The_months_are_settings() =>
        Assert.Equal(Day("2026-03-15"), new Cadence(vip: 2).NextDue(Customer(Tier.Vip), Day("2026-01-15")));

    [Fact]
    public void A_cadence_of_no_months_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cadence(second: 0));

    private static Customer Customer(Tier tier) => new()
    {
        Code = "C001",
        Name = "Tianyuan Foods",
        Tier = tier,
        Status = CustomerStatus.Active,
        Recorded = Day("2026-02-11"),
        Since = Day("2026-03-20"),
    };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
