using SalesBot.Core.Members;
using static SalesBot.Core.Tests.Members.Department;

namespace SalesBot.Core.Tests.Members;

/// <summary>Each line of the matrix, with all who may; whoever is not named may not.</summary>
public sealed class RightsTests
{
    [Theory]
    [InlineData(Zhang, Jining, "he liu zhang import")]
    [InlineData(Chen, Jining, "he liu chen import")]
    [InlineData(Sun, Jinxiang, "he liu ana sun import")]
    [InlineData(Zhang, Zibo, "he liu ana zhang import")]
    [InlineData(Sun, Zibo, "he ana sun import")]
    [InlineData(Liu, Zibo, "he liu ana import")]
    [InlineData(He, Province, "he import")]
    [InlineData(Lin, Province, "he import")]
    [InlineData(Nobody, Unknown, "he import")]
    public void Rows_are_seen(int owner, int region, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MaySeeRow(viewer, owner, region)));

    [Theory]
    [InlineData(Province, "he import")]
    [InlineData(Southwest, "he liu import")]
    [InlineData(Jining, "he liu zhang import")]
    [InlineData(Jinxiang, "he liu zhang import")]
    [InlineData(Heze, "he liu chen import")]
    [InlineData(Zibo, "he ana sun import")]
    [InlineData(Unknown, "he import")]
    public void Totals_of_a_region_are_seen(int region, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MaySeeRegion(viewer, region)));

    [Theory]
    [InlineData(He, "he import")]
    [InlineData(Liu, "he liu import")]
    [InlineData(Zhang, "he liu zhang import")]
    [InlineData(Sun, "he ana sun import")]
    [InlineData(Lin, "he import")]
    public void Figures_of_a_member_are_seen(int member, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MaySeeMember(viewer, member)));

    [Theory]
    [InlineData(Zhang, Jining, "he liu zhang import")]
    [InlineData(Chen, Jining, "he liu chen import")]
    [InlineData(Sun, Zibo, "he ana sun import")]
    [InlineData(He, Province, "he import")]
    public void Visits_follow_ups_and_payments_are_written(int owner, int region, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MayWriteFor(viewer, owner, region)));

    [Theory]
    [InlineData(Zhang, "he liu zhang import")]
    [InlineData(Liu, "he liu import")]
    [InlineData(Sun, "he ana sun import")]
    [InlineData(He, "he import")]
    public void They_are_written_in_the_name_of_a_member(int member, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MayWriteInTheNameOf(viewer, member)));

    [Theory]
    [InlineData(Zhang, "he liu zhang import")]
    [InlineData(Liu, "he liu import")]
    [InlineData(Sun, "he ana sun import")]
    public void A_summary_is_written(int member, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MayWriteSummary(viewer, member)));

    [Theory]
    [InlineData(Zhang, Jinxiang, "he liu zhang lin import")]
    [InlineData(Zhang, Heze, "he liu lin import")]
    [InlineData(Chen, Jinxiang, "he liu lin import")]
    [InlineData(Sun, Jinxiang, "he lin import")]
    [InlineData(Sun, Zibo, "he ana sun lin import")]
    [InlineData(Liu, Southwest, "he liu lin import")]
    public void A_potential_customer_is_added(int owner, int region, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MayAddPotentialCustomer(viewer, owner, region)));

    [Theory]
    [InlineData(Zhang, "he liu zhang import")]
    [InlineData(Liu, "he liu import")]
    [InlineData(Sun, "he ana sun import")]
    public void The_goal_of_a_member_is_set(int member, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MaySetGoalOfMember(viewer, member)));

    [Theory]
    [InlineData(Southwest, "he liu import")]
    [InlineData(Jining, "he liu import")]
    [InlineData(Zibo, "he ana import")]
    [InlineData(Province, "he import")]
    public void The_goal_of_a_region_is_set(int region, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MaySetGoalOfRegion(viewer, region)));

    [Theory]
    [InlineData(Zhang, "he liu import")]
    [InlineData(Sun, "he ana import")]
    [InlineData(Liu, "he import")]
    [InlineData(He, "he import")]
    public void The_quota_of_a_member_is_set_by_those_above(int member, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MaySetQuotaOfMember(viewer, member)));

    [Theory]
    [InlineData(Jining, "he liu import")]
    [InlineData(Jinxiang, "he liu import")]
    [InlineData(Zibo, "he ana import")]
    [InlineData(Southwest, "he import")]
    [InlineData(Province, "he import")]
    public void The_quota_of_a_region_is_set_by_those_above(int region, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MaySetQuotaOfRegion(viewer, region)));

    [Theory]
    [InlineData(Zhang, "he liu import")]
    [InlineData(Sun, "he ana import")]
    [InlineData(Liu, "he import")]
    public void A_summary_is_answered_by_those_above(int member, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MayComment(viewer, member)));

    [Fact]
    public void People_regions_customers_calendar_imports_and_settings_are_administered() =>
        Assert.Equal("he lin import", WhoMay(Rights.MayAdminister));

    [Fact]
    public void Each_act_has_a_line() => Assert.All(
        Enum.GetValues<Act>(), act => Assert.Equal(Reach.All, Rights.Of(Role.Director, act)));

    [Fact]
    public void An_act_without_a_line_is_a_fault() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rights.Of(Role.Director, (Act)99));

    // From here on from the side of one who got hold of a wrong viewer, or of the ids of others.

    private static readonly HashSet<int> Everywhere = [Province, Southwest, Jining, Jinxiang, Heze, Central, Zibo];
    private static readonly HashSet<int> Everyone = [He, Liu, Ana, Zhang, Chen, Sun, Lin];

    [Fact]
    public void A_rep_with_people_below_still_sees_and_writes_no_row_of_others()
    {
        var rep = new Viewer(Zhang, Role.Rep, Everywhere, Everyone) { RegionsBelow = Everywhere };
        Assert.False(Rights.MaySeeRow(rep, Chen, Jining));
        Assert.False(Rights.MayWriteFor(rep, Chen, Jining));
        Assert.False(Rights.MaySeeMember(rep, Chen));
        Assert.False(Rights.MayWriteInTheNameOf(rep, Chen));
        Assert.False(Rights.MaySetGoalOfMember(rep, Chen));
        Assert.False(Rights.MaySetQuotaOfMember(rep, Chen));
        Assert.False(Rights.MaySetQuotaOfRegion(rep, Jining));
        Assert.False(Rights.MayComment(rep, Chen));
    }

    [Fact]
    public void An_administrator_with_all_regions_and_people_still_sees_nothing()
    {
        var administrator = new Viewer(Lin, Role.Administrator, Everywhere, Everyone) { RegionsBelow = Everywhere };
        Assert.False(Rights.MaySeeRow(administrator, Lin, Jining));
        Assert.False(Rights.MaySeeRegion(administrator, Jining));
        Assert.False(Rights.MaySeeMember(administrator, Lin));
        Assert.False(Rights.MayWriteFor(administrator, Lin, Jining));
        Assert.False(Rights.MaySetGoalOfMember(administrator, Lin));
        Assert.False(Rights.MaySetQuotaOfRegion(administrator, Jining));
    }

    [Fact]
    public void A_role_that_does_not_exist_may_nothing()
    {
        var stranger = new Viewer(Zhang, (Role)7, Everywhere, Everyone);
        Assert.All(Enum.GetValues<Act>(), act => Assert.Equal(Reach.None, Rights.Of(stranger, act)));
        Assert.False(Rights.MaySeeRow(stranger, Zhang, Jining));
    }

    [Fact]
    public void A_viewer_that_was_made_without_the_regions_below_sets_no_quota() =>
        Assert.False(Rights.MaySetQuotaOfRegion(new Viewer(Liu, Role.Manager, Everywhere, Everyone), Jining));
}
