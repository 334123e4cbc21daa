using SalesBot.Core.Members;
using static SalesBot.Core.Tests.Members.Department;

namespace SalesBot.Core.Tests.Members;

public sealed class ViewersTests
{
    [Fact]
    public void A_manager_has_own_regions_and_all_under_them()
    {
        Assert.Equal([Southwest, Jining, Jinxiang, Heze], Viewer(Liu).Regions.Order());
        Assert.Equal([Jining, Jinxiang, Heze], Viewer(Liu).RegionsBelow.Order());
    }

    [Fact]
    public void A_region_that_is_own_is_not_below_though_it_lies_under_another_own_one()
    {
        var liu = Person(Liu, "liu", Role.Manager, He, Southwest, Jining);
        Assert.Equal([Jinxiang, Heze], Viewers.Of(liu, Lines, Regions.Under)!.RegionsBelow.Order());
    }

    [Fact]
    public void People_are_those_who_report_directly_or_not()
    {
        Assert.Equal([Zhang, Chen], Viewer(Liu).People.Order());
        Assert.Equal([Liu, Ana, Zhang, Chen, Sun, Lin], Viewer(He).People.Order());
    }

    [Fact]
    public void A_cycle_of_reports_ends_and_never_holds_the_asker()
    {
        Reporting[] cycle = [new(Liu, Chen), new(Zhang, Liu), new(Chen, Zhang), new(Sun, Sun)];
        var liu = Person(Liu, "liu", Role.Manager, Chen, Southwest);
        Assert.Equal([Zhang, Chen], Viewers.Of(liu, cycle, Regions.Under)!.People.Order());
    }

    [Fact]
    public void A_rep_has_no_people_whoever_reports_to_them()
    {
        var zhang = Person(Zhang, "zhang", Role.Rep, Liu, Jining);
        Assert.Empty(Viewers.Of(zhang, [new(Chen, Zhang)], Regions.Under)!.People);
    }

    [Fact]
    public void An_administrator_has_neither_regions_nor_people()
    {
        var lin = Person(Lin, "lin", Role.Administrator, He, Province);
        var viewer = Viewers.Of(lin, [new(Zhang, Lin)], Regions.Under)!;
        Assert.Empty(viewer.Regions);
        Assert.Empty(viewer.People);
    }

    [Fact]
    public void A_member_without_regions_sees_none_and_still_has_people()
    {
        var viewer = Viewers.Of(Person(Liu, "liu", Role.Manager, He), Lines, Regions.Under)!;
        Assert.Empty(viewer.Regions);
        Assert.Equal([Zhang, Chen], viewer.People.Order());
    }

    [Fact]
    public void A_region_that_is_gone_opens_nothing() =>
        Assert.Empty(Viewers.Of(Person(Zhang, "zhang", Role.Rep, Liu, Unknown), Lines, Regions.Under)!.Regions);

    [Fact]
    public void One_who_has_left_has_no_eyes()
    {
        var gone = Person(He, "he", Role.Director, null, Province);
        gone.Active = false;
        Assert.Null(Viewers.Of(gone, Lines, Regions.Under));
    }
}
