using SalesBot.Core.Members;

namespace SalesBot.Core.Tests.Members;

public sealed class LeavingRulesTests
{
    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(1, 1, false)]
    public void What_is_handed_over_goes_to_another(int from, int to, bool kept) =>
        Assert.Equal(kept, new HandOverGoesToAnother(from, to).IsKept);

    [Theory]
    [InlineData(Role.Rep, true, true)]
    [InlineData(Role.Manager, true, true)]
    [InlineData(Role.Director, true, true)]
    [InlineData(Role.Administrator, true, false)]
    [InlineData(Role.Rep, false, false)]
    public void Customers_go_to_who_sells_and_is_there(Role role, bool active, bool kept) => Assert.Equal(
        kept, new HandOverGoesToASeller(new Member { Upn = "a@b.example", Name = "A", TimeZone = "UTC", Role = role, Active = active }).IsKept);

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(1, 1, false)]
    public void Nobody_ends_their_own_access(int member, int by, bool kept) =>
        Assert.Equal(kept, new NobodyDeactivatesThemselves(member, by).IsKept);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, 1, false)]
    public void Nothing_is_orphaned(int customers, int followUps, bool kept) =>
        Assert.Equal(kept, new WhoLeavesOwnsNothing(customers, followUps).IsKept);
}
