using SalesBot.Tests.Builders;
using SalesBot.Tests.Drivers;
using static System.FormattableString;

namespace SalesBot.Tests.Features.Rankings;

public class RankingTests
{
    private const string Show = "ranking.show";

    private static readonly DateOnly NewYear = Questions.NewYear;

    [Fact]
    public async Task A_director_sees_everybody_in_order()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Show);

        var amounts = DemoFiles.Reps.Select(Collected).OrderDescending().Select(amount => Invariant($"{amount:#,0}"));
        Assert.Equal(amounts, answer.Rows("Person").Select(row => row[1]));
        Assert.Equal("1. Diego Ruiz", answer.Rows("Person")[0][0]);
        Assert.StartsWith(
            Invariant($"Collected in 2026, as of Nov 24, 2026: Diego Ruiz leads with CNY {Collected("diego.ruiz@demo.example"):#,0}. Next: Zhang Min ("),
            answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_ranks_own_people_alone()
    {
        await using var world = World.Start();

        var answer = await world.As("liu.yang").AsksForAsync(Show);

        Assert.Equal(["1. 张敏", "2. 王磊", "3. 陈杰"], answer.Rows("人员").Select(row => row[0]));
        Assert.DoesNotContain("迭戈", answer.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zhang.min")]
    [InlineData("zhang.wei")]
    public async Task A_rep_gets_the_own_place_and_how_many_there_are_and_nobody_else(string who)
    {
        await using var world = World.Start();

        var answer = await world.As(who).AsksForAsync(Show, ("kind", "members"));

        var mine = Collected($"{who}@demo.example");
        var place = 1 + DemoFiles.Reps.Count(rep => Collected(rep) > mine);
        Assert.Equal(Invariant($"You are in place {place} of {DemoFiles.Reps.Count} in 2026 as of Nov 24, 2026, with CNY {mine:#,0} collected."), answer.Text);
        var all = answer.Card!.ToString();
        Assert.DoesNotContain("Diego", all, StringComparison.Ordinal);
        Assert.All(
            DemoFiles.Reps.Where(rep => !rep.StartsWith(who, StringComparison.Ordinal)),
            rep => Assert.DoesNotContain(Invariant($"{Collected(rep):#,0}"), all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Equal_ones_share_a_place()
    {
        await using var world = World.Start();

        var director = await world.As("he.wei").AsksForAsync(Show, ("metric", "new_customers"));
        var rep = await world.As("chen.jie").AsksForAsync(Show, ("metric", "new_customers"));

        var counts = DemoFiles.Reps.Select(upn => DemoFiles.NewCustomersOf(upn, NewYear, DemoFiles.Today)).OrderDescending().ToList();
        var places = counts.Select(count => $"{1 + counts.Count(other => other > count)}.");
        Assert.Equal(places, director.Rows("Person").Select(row => row[0].Split(' ')[0]));
        Assert.Equal("You share place 2 of 8 in 2026 as of Nov 24, 2026, with 1 new customer.", rep.Text);
    }

    [Theory]
    [InlineData("he.wei", "shandong")]
    [InlineData("zhang.min", "jining")]
    public async Task Regions_are_ranked_where_they_lie_under_ones_own(string who, string region)
    {
        await using var world = World.Start();

        var answer = await world.As(who).AsksForAsync(Show, ("kind", "regions"));

        var amounts = DemoFiles.Children(region).Select(child => DemoFiles.Collected(child, NewYear, DemoFiles.Today)).OrderDescending();
        Assert.Equal(amounts.Select(amount => Invariant($"{amount:#,0}")), answer.Rows("Region").Select(row => row[1]));
    }

    [Fact]
    public async Task Several_own_regions_are_ranked_against_each_other()
    {
        await using var world = World.Start();

        var answer = await world.As("zhao.ning").AsksForAsync(Show, ("kind", "regions"));

        Assert.Equal(["1. Yantai", "2. Weihai"], answer.Rows("Region").Select(row => row[0]));
    }

    [Fact]
    public async Task A_rep_of_one_town_learns_its_place_and_nothing_of_its_neighbours()
    {
        await using var world = World.Start();

        var answer = await world.As("chen.jie").AsksForAsync(Show, ("kind", "regions"));

        var heze = DemoFiles.Collected("heze", NewYear, DemoFiles.Today);
        var neighbours = DemoFiles.Children("southwest").ToDictionary(DemoFiles.RegionName, code => DemoFiles.Collected(code, NewYear, DemoFiles.Today));
        Assert.Equal(
            Invariant($"Heze is in place {1 + neighbours.Values.Count(amount => amount > heze)} of 4 among its neighbours in 2026 as of Nov 24, 2026, with CNY {heze:#,0} collected."),
            answer.Text);
        Assert.All(neighbours.Where(n => n.Key != "Heze"), n =>
        {
            Assert.DoesNotContain(n.Key, answer.Card!.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Invariant($"{n.Value:#,0}"), answer.Card!.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task People_inside_a_region_are_ranked_by_what_they_brought_it()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Show, ("region", "central"), ("kind", "members"));

        var rows = answer.Rows("Person");
        Assert.Equal(["1. Diego Ruiz", "2. Sun Hui", "3. Zhang Wei"], rows.Select(row => row[0]));
        Assert.Equal(DemoFiles.Collected("central", NewYear, DemoFiles.Today), rows.Sum(row => Questions.Amount(row[1])));
    }

    [Fact]
    public async Task A_region_that_may_not_be_seen_reads_like_one_that_does_not_exist()
    {
        await using var world = World.Start();

        var answer = await world.As("zhang.min").AsksForAsync(Show, ("region", "zibo"));

        Assert.Equal("I don't find \"zibo\" among the regions you can see. Please check the name.", WithoutGuesses(answer.Text));
    }

    [Theory]
    [InlineData("he.wei", "who collected most this quarter", "Collected from Oct 1 to Dec 31, 2026, as of Nov 24, 2026: Diego Ruiz leads with CNY ")]
    [InlineData("liu.yang", "今年回款排名", "2026年回款，截至2026年11月24日：第一名是张敏，")]
    [InlineData("diego.ruiz", "¿Quién cobró más este año?", "Vas en el puesto 1 de 8 en 2026 a 24 nov 2026, con ")]
    public async Task It_is_asked_in_ones_own_words(string who, string words, string answer)
    {
        await using var world = World.Start();

        Assert.StartsWith(answer, await world.As(who).AsksAsync(words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_has_not_begun_is_not_ranked()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Show, ("period", "2026-12-01/2026-12-31"));

        Assert.Equal("That period has not begun yet (December 2026), so there is nothing to rank.", answer.Text);
    }

    [Fact]
    public async Task Where_nobody_has_anything_nobody_leads()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Show, ("period", "2026-11-12/2026-11-12"));

        Assert.Equal("Collected on Nov 12, 2026, as of Nov 24, 2026: all stand at 0.", answer.Text);
    }

    private static decimal Collected(string upn) => DemoFiles.CollectedBy(upn, NewYear, DemoFiles.Today);

    private static string WithoutGuesses(string text) => text.Replace("Did you mean one of these?", "Please check the name.", StringComparison.Ordinal);
}
