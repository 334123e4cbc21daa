using SalesBot.Core.Markets;

namespace SalesBot.Core.Tests.Markets;

public sealed class RegionTreeTests
{
    private static readonly RegionTree Tree = new(
        [Place(4, "jinxiang", 3), Place(1, "shandong", null), Place(2, "southwest", 1), Place(3, "jining", 2), Place(5, "heze", 2)]);

    [Fact]
    public void A_region_is_found_by_id_and_by_code()
    {
        Assert.Equal("jining", Tree.ById(3)?.Code);
        Assert.Equal(3, Tree.ByCode("Jining")?.Id);
        Assert.Null(Tree.ById(99));
        Assert.Null(Tree.ByCode("beijing"));
    }

    [Fact]
    public void Under_a_region_lies_it_itself_and_all_below()
    {
        Assert.Equal([2, 3, 4, 5], Tree.Under(2).Order());
        Assert.Equal([4], Tree.Under(4));
        Assert.Empty(Tree.Under(99));
    }

    [Fact]
    public void Children_are_those_right_below()
    {
        Assert.Equal(["jining", "heze"], Codes(Tree.Children(2)));
        Assert.Empty(Tree.Children(99));
        Assert.Equal(["shandong"], Codes(Tree.Roots));
    }

    [Fact]
    public void Ancestors_begin_with_the_nearest()
    {
        Assert.Equal(["jining", "southwest", "shandong"], Codes(Tree.Ancestors(4)));
        Assert.Empty(Tree.Ancestors(1));
        Assert.Empty(Tree.Ancestors(99));
    }

    [Fact]
    public void Regions_that_make_no_tree_are_refused_by_name()
    {
        var cycle = Assert.Throws<ArgumentException>(() => new RegionTree([Place(1, "a", 2), Place(2, "b", 1)]));
        Assert.Contains("Cycle", cycle.Message, StringComparison.Ordinal);
        var orphan = Assert.Throws<ArgumentException>(() => new RegionTree([Place(1, "a", 7)]));
        Assert.Contains("#7", orphan.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(IEnumerable<Region> regions) => regions.Select(region => region.Code);

    private static Region Place(int id, string code, int? parentId) =>
        new() { Id = id, Code = code, ParentId = parentId, NameEn = code };
}
