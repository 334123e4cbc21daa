using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;

namespace SalesBot.Core.Tests.Customers;

public sealed class NewCustomersAndLeadsTests
{
    private static readonly Period October = Period.Months(2026, 10, 1);

    [Theory]
    [InlineData(CustomerStatus.Active, "2026-10-01", true)]
    [InlineData(CustomerStatus.Active, "2026-10-31", true)]
    [InlineData(CustomerStatus.Active, "2026-09-30", false)]
    [InlineData(CustomerStatus.Active, "2026-11-01", false)]
    [InlineData(CustomerStatus.Active, null, false)]
    [InlineData(CustomerStatus.Lost, "2026-10-12", true)]
    [InlineData(CustomerStatus.Potential, "2026-10-12", false)]
    public void New_is_who_began_in_the_period_and_is_no_longer_potential(CustomerStatus status, string? since, bool isNew) =>
        Assert.Equal(isNew, NewCustomers.IsNew(Customer(status, since), October));

    [Theory]
    [InlineData("2026-10-01", true, true)]
    [InlineData("2026-10-31", true, true)]
    [InlineData("2026-09-30", true, false)]
    [InlineData("2026-10-12", false, false)]
    public void A_lead_was_potential_as_it_was_recorded_in_the_period(string recorded, bool beganAsLead, bool isLead) =>
        Assert.Equal(isLead, Leads.IsLead(Customer(CustomerStatus.Potential, null, recorded, beganAsLead), October));

    [Fact]
    public void A_lead_that_has_bought_counts_as_both()
    {
        var bought = Customer(CustomerStatus.Active, "2026-10-20", "2026-10-02", beganAsLead: true);
        Assert.True(Leads.IsLead(bought, October) && NewCustomers.IsNew(bought, October));
    }

    private static Customer Customer(
        CustomerStatus status, string? since, string recorded = "2026-10-11", bool beganAsLead = false) => new()
        {
            Code = "C001",
            Name = "Tianyuan Foods",
            Status = status,
            Recorded = DateOnly.Parse(recorded),
            Since = since is null ? null : DateOnly.Parse(since),
            BeganAsLead = beganAsLead,
        };
}
