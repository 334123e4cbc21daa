using SalesBot.Core.Markets;

namespace SalesBot.Core.Tests.Markets;

public sealed class RegionFaultsTests
{
    [Fact]
    public void A_tree_has_none_in_whatever_order_it_stands() =>
        Assert.Empty(RegionFaults.In([new("jining", "Southwest"), new("southwest", "shandong"), new("shandong", "")]));

    [Fact]
    public void A_parent_that_is_not_there_is_told() => Assert.Equal(
        [new RegionFault(RegionFaultKind.UnknownParent, "jining", "southwest")],
        RegionFaults.In([new("jining", "southwest"), new("shandong", null)]));

    [Fact]
    public void Every_region_of_a_cycle_is_told_and_none_that_hangs_below() => Assert.Equal(
        [
            new RegionFault(RegionFaultKind.Cycle, "a", "b"),
            new RegionFault(RegionFaultKind.Cycle, "b", "c"),
            new RegionFault(RegionFaultKind.Cycle, "c", "a"),
        ],
        RegionFaults.In([new("a", "b"), new("b", "c"), new("c", "a"), new("below", "a"), new("alone", null)]));

    [Fact]
    public void A_region_under_itself_is_a_cycle() => Assert.Equal(
        [new RegionFault(RegionFaultKind.Cycle, "a", "A")],
        RegionFaults.In([new("a", "A")]));

    [Fact]
    public void A_code_that_stands_twice_is_told_of_the_second() => Assert.Equal(
        [new RegionFault(RegionFaultKind.DuplicateCode, "Jining", "heze")],
        RegionFaults.In([new("shandong", null), new("jining", "shandong"), new("Jining", "heze")]));
}
