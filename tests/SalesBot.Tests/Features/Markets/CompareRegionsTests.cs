using SalesBot.Tests.Builders;
using SalesBot.Tests.Drivers;
using static System.FormattableString;

namespace SalesBot.Tests.Features.Markets;

public class CompareRegionsTests
{
    private const string Compare = "region.compare";

    private static readonly DateOnly NewYear = Questions.NewYear;

    [Fact]
    public async Task Two_regions_stand_side_by_side_and_it_is_said_who_is_ahead_in_what()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Compare, ("regions", "jining,tengzhou"));

        var (jining, tengzhou) = (Collected("jining"), Collected("tengzhou"));
        var (ofJining, ofTengzhou) = (Share("jining", jining), Share("tengzhou", tengzhou));
        Assert.Equal(
            Invariant($"2026, as of Nov 24, 2026: Jining is ahead in money collected ({jining:#,0} to {tengzhou:#,0}), new customers (2 to 1), leads ({Leads("jining")} to {Leads("tengzhou")}) and visits ")
            + $"({DemoFiles.Visits("jining", NewYear, DemoFiles.Today)} to {DemoFiles.Visits("tengzhou", NewYear, DemoFiles.Today)}); "
            + Invariant($"Tengzhou is ahead in share of the target ({ofTengzhou:0.0}% to {ofJining:0.0}%)."),
            answer.Text);
        var rows = answer.Rows("Figure").ToDictionary(row => row[0], row => row.Skip(1));
        Assert.Equal([Invariant($"{jining:#,0}"), Invariant($"{tengzhou:#,0}")], rows["Collected"]);
        Assert.Equal([Invariant($"{ofJining:0.0}%"), Invariant($"{ofTengzhou:0.0}%")], rows["Of quota"]);
        Assert.Equal([$"{DemoFiles.OverdueTiers("jining").Count}", $"{DemoFiles.OverdueTiers("tengzhou").Count}"], rows["Overdue for a visit"]);
    }

    [Fact]
    public async Task Where_regions_are_level_nobody_is_ahead()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Compare, ("regions", "jining,jinan"), ("period", "2026-11-12/2026-11-12"));

        Assert.Equal("Nov 12, 2026, as of Nov 24, 2026: they are level in everything.", answer.Text);
    }

    [Theory]
    [InlineData("he.wei", "jining", "Which region shall I compare Jining with?")]
    [InlineData("he.wei", "jining,jining", "Which region shall I compare Jining with?")]
    [InlineData("he.wei", "", "Tell me two regions to compare, like \"compare Yantai and Weihai\".")]
    [InlineData("zhang.wei", "zibo", "You can see one region only, so there is nothing to compare it with.")]
    public async Task With_fewer_than_two_it_asks(string who, string regions, string words)
    {
        await using var world = World.Start();

        Assert.Equal(words, (await world.As(who).AsksForAsync(Compare, ("regions", regions))).Text);
    }

    [Fact]
    public async Task The_second_one_is_offered_from_its_neighbours()
    {
        await using var world = World.Start();
        var director = world.As("he.wei");

        var question = await director.AsksForAsync(Compare, ("regions", "jining"), ("period", Questions.LastYear));
        var answer = Assert.Single(await director.PressesAsync(question, "Tengzhou"));

        Assert.Equal(["Tengzhou", "Pingyi", "Heze"], question.Buttons.Take(3));
        Assert.StartsWith("2025, as of Nov 24, 2026: Jining is ahead in money collected (784,380 to 368,000)", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare Jining and Tengzhou", "2026, as of Nov 24, 2026: Jining is ahead in money collected (")]
    [InlineData("济宁和滕州比一比", "2026, as of Nov 24, 2026: Jining is ahead in money collected (")]
    public async Task It_is_asked_in_ones_own_words(string words, string answer)
    {
        await using var world = World.Start();

        Assert.StartsWith(answer, await world.As("he.wei").AsksAsync(words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jining,qingdao", "qingdao")]
    [InlineData("jining,atlantis", "atlantis")]
    [InlineData("jining,jinxiang,shandong", "shandong")]
    public async Task A_region_that_may_not_be_seen_reads_like_one_that_does_not_exist(string regions, string named)
    {
        await using var world = World.Start();

        var answer = await world.As("zhang.min").AsksForAsync(Compare, ("regions", regions));

        Assert.StartsWith($"I don't find \"{named}\" among the regions you can see.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Collected", answer.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_has_not_begun_is_not_compared()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Compare, ("regions", "jining,tengzhou"), ("period", "2026-12-01/2026-12-31"));

        Assert.Equal("That period has not begun yet (December 2026), so there is nothing to compare.", answer.Text);
    }

    private static int Leads(string region) => DemoFiles.Leads(region, NewYear, DemoFiles.Today);

    private static decimal Collected(string region) => DemoFiles.Collected(region, NewYear, DemoFiles.Today);

    private static decimal Share(string region, decimal collected) => 100 * collected / DemoFiles.Target(region, "collected", "quota", 2026)!.Value;
}
