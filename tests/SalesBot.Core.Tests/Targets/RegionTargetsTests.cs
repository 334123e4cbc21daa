using SalesBot.Core.Targets;

namespace SalesBot.Core.Tests.Targets;

public sealed class RegionTargetsTests
{
    // 1 over 2 and 3, 2 over 4 and 5.
    private static readonly ILookup<int, int> Tree = new[] { (1, 2), (1, 3), (2, 4), (2, 5) }.ToLookup(line => line.Item1, line => line.Item2);

    [Fact]
    public void The_own_target_counts_whatever_lies_under_it() => Assert.Equal(100, Of(1, (1, 100), (2, 60), (3, 70)));

    [Fact]
    public void Without_one_it_is_the_sum_of_what_lies_right_under_it() => Assert.Equal(130, Of(1, (2, 60), (3, 70)));

    [Fact]
    public void The_parts_may_be_sums_themselves() => Assert.Equal(120, Of(1, (4, 20), (5, 30), (3, 70)));

    [Fact]
    public void With_a_part_missing_there_is_none() => Assert.Null(Of(1, (4, 20), (3, 70)));

    [Fact]
    public void A_region_with_nothing_under_it_has_its_own_or_none()
    {
        Assert.Equal(20, Of(4, (4, 20)));
        Assert.Null(Of(5, (4, 20)));
    }

    [Fact]
    public void A_target_of_nothing_is_a_target() => Assert.Equal(0, Of(2, (4, 0), (5, 0)));

    private static decimal? Of(int region, params (int Id, decimal Amount)[] set) =>
        RegionTargets.Of(region, set.ToDictionary(target => target.Id, target => target.Amount), parent => Tree[parent]);
}
