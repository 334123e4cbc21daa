using SalesBot.Tests.Builders;
using SalesBot.Tests.Drivers;
using static System.FormattableString;

namespace SalesBot.Tests.Features.Targets;

public class ProgressTests
{
    private const string Progress = "target.progress";

    private static readonly DateOnly NewYear = Questions.NewYear;

    [Fact]
    public async Task A_rep_means_the_own_target()
    {
        await using var world = World.Start();

        var answer = await world.As("zhang.min").AsksForAsync(Progress);

        var collected = DemoFiles.CollectedBy("zhang.min@demo.example", NewYear, DemoFiles.Today);
        var due = 1_040_000 * (81 + (8m * 17 / 21)) / 100;
        Assert.Equal(
            Invariant($"You have collected CNY {collected:#,0} in 2026 as of Nov 24, 2026, against the quota of 1,040,000 ({collected / 10_400:0.0}%). ")
            + Invariant($"That is {due - collected:#,0} behind the pace of the quota: reaching it takes {(1_040_000 - collected) / 27:#,0} per working day (27 left); ")
            + Invariant($"at this rate it comes to {collected * 1_040_000 / due:#,0} by Dec 31, 2026."),
            answer.Text);
        Assert.Contains(answer.Shown(), text => text.StartsWith("2 of 8 (25.0%)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_director_means_the_company()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Progress);

        var collected = DemoFiles.Collected("shandong", NewYear, DemoFiles.Today);
        Assert.StartsWith(Invariant($"Shandong has collected CNY {collected:#,0} in 2026 as of Nov 24, 2026, against the quota of 5,215,000"), answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ana.torres@demo.example")]
    public async Task A_manager_means_the_own_regions_together_each_in_a_line(string? member)
    {
        await using var world = World.Start();

        var answer = await world.As("ana.torres").AsksForAsync(Progress, member is null ? [] : [("member", member)]);

        var spanish = new System.Globalization.CultureInfo("es-ES");
        var (central, peninsula) = (DemoFiles.Collected("central", NewYear, DemoFiles.Today), DemoFiles.Collected("peninsula", NewYear, DemoFiles.Today));
        Assert.StartsWith(
            $"Llevas cobrados {(central + peninsula).ToString("N0", spanish)} CNY en 2026 a 24 nov 2026, frente a la cuota de {(1_659_000 + 1_559_000).ToString("N0", spanish)} (",
            answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Shown(), text => text.StartsWith(central.ToString("N0", spanish) + " de 1.659.000 (", StringComparison.Ordinal));
        Assert.Contains(answer.Shown(), text => text.StartsWith(peninsula.ToString("N0", spanish) + " de 1.559.000 (", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counts_are_held_against_working_days()
    {
        await using var world = World.Start();

        var answer = await world.As("zhang.min").AsksForAsync(Progress, ("metric", "new_customers"));

        // 234 of the year's 261 weekdays are over: of 8 that is 7.2, of 10 it is 9.
        Assert.Equal(
            "You have 2 new customers in 2026 as of Nov 24, 2026, against the quota of 8 (25.0%) and the goal of 10 (20.0%). "
            + "That is 5.2 behind the pace of the quota: 6 to go, 27 working days left; at this rate it comes to 2.2 by Dec 31, 2026.",
            answer.Text);
        Assert.Contains("Pace of the goal: 7 behind (9 due by today)", answer.Shown());
        Assert.Contains("Needed per working day: 0.22 for the quota, 0.3 for the goal (27 left)", answer.Shown());
        Assert.DoesNotContain("CNY", answer.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-23/2026-11-29", "from Nov 23 to Nov 29, 2026")]
    [InlineData("2026-11-16/2026-11-22", "from Nov 16 to Nov 22, 2026")]
    [InlineData("2026-11-01/2026-11-30", "in November 2026")]
    [InlineData("2026-10-01/2026-10-31", "in October 2026")]
    [InlineData("2026-07-01/2026-09-30", "from Jul 1 to Sep 30, 2026")]
    [InlineData("2026-01-01/2026-12-31", "in 2026")]
    [InlineData("2025-01-01/2025-12-31", "in 2025")]
    [InlineData("2025-07-01/2026-06-30", "from Jul 1, 2025 to Jun 30, 2026")]
    public async Task Any_period_is_answered(string period, string words)
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Progress, ("region", "southwest"), ("period", period));

        var (from, to) = (DateOnly.Parse(period[..10]), DateOnly.Parse(period[11..]));
        Assert.Contains(Invariant($" collected CNY {DemoFiles.Collected("southwest", from, to):#,0} {words}"), answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zhang.min", "how am I doing on new customers", "You have 2 new customers in 2026 as of Nov 24, 2026, ")]
    [InlineData("diego.ruiz", "¿Cómo voy con mi cuota este mes?", "Llevas cobrados 55.470 CNY en noviembre de 2026 a 24 nov 2026, ")]
    [InlineData("wang.lei", "我这个月回款完成多少", "截至2026年11月24日，您2026年11月回款 42,250 元，")]
    [InlineData("he.wei", "how do we stand on new customers this quarter", "Shandong has 0 new customers from Oct 1 to Dec 31, 2026 ")]
    [InlineData("zhang.min", "how are my visits this week", "You have 0 visits from Nov 23 to Nov 29, 2026 ")]
    public async Task It_is_asked_in_ones_own_words(string who, string words, string answer)
    {
        await using var world = World.Start();

        Assert.StartsWith(answer, await world.As(who).AsksAsync(words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_far_this_year_is_held_against_the_year()
    {
        await using var world = World.Start();
        var rep = world.As("zhang.min");

        var soFar = await rep.AsksForAsync(Progress, ("period", "2026-01-01/2026-11-24"));

        Assert.Equal((await rep.AsksForAsync(Progress)).Text, soFar.Text);
    }

    [Fact]
    public async Task The_parts_of_the_year_add_up_to_the_target()
    {
        await using var world = World.Start();
        var rep = world.As("zhang.min");
        var sum = 0m;
        foreach (var month in Enumerable.Range(1, 12))
        {
            var first = new DateOnly(2026, month, 1);
            var answer = await rep.AsksForAsync(Progress, ("period", $"{first:yyyy-MM-dd}/{first.AddMonths(1).AddDays(-1):yyyy-MM-dd}"));
            var words = System.Text.RegularExpressions.Regex.Match(answer.Summary, "(?:of the quota of|Part of the quota in this period:) ([0-9,]+)");
            sum += Questions.Amount(words.Groups[1].Value);
        }

        Assert.Equal(1_040_000, sum);
    }

    [Fact]
    public async Task A_period_that_has_not_begun_says_so_and_what_it_is_to_bring()
    {
        await using var world = World.Start();

        var answer = await world.As("zhang.min").AsksForAsync(Progress, ("period", "2026-12-01/2026-12-31"));

        Assert.Equal("That period has not begun yet (December 2026). Your part of the quota in it is 114,400.", answer.Text);
    }

    [Fact]
    public async Task Without_a_target_it_says_what_was_reached_and_that_none_is_set()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Progress, ("metric", "visits"));

        var visits = DemoFiles.Visits("shandong", NewYear, DemoFiles.Today);
        Assert.StartsWith($"Shandong has {visits} visits in 2026 as of Nov 24, 2026, with no target set. At this rate ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("No target is set.", answer.Shown());
    }

    [Fact]
    public async Task A_region_without_a_target_of_its_own_has_the_sum_of_its_parts_if_each_has_one()
    {
        await using var world = World.Start();
        var director = world.As("he.wei");

        // Nobody set Shandong a goal, and of its three parts only one has one.
        Assert.Null(DemoFiles.Target("shandong", "collected", "goal", 2026));
        Assert.DoesNotContain("goal", (await director.AsksForAsync(Progress)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sales_are_refused_with_what_was_collected_in_their_stead()
    {
        await using var world = World.Start();
        var rep = world.As("zhang.min");

        var answer = await rep.AsksForAsync(Progress, ("metric", "sales"));
        var collected = Assert.Single(await rep.PressesAsync(answer, "Collected"));

        Assert.Equal("I can't tell sales: they are counted from orders, and no orders are recorded. I can tell you what was collected.", answer.Text);
        Assert.StartsWith("You have collected CNY ", collected.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zhang.min", "member", "chen.jie@demo.example")]
    [InlineData("zhang.min", "region", "tengzhou")]
    [InlineData("liu.yang", "region", "central")]
    [InlineData("liu.yang", "member", "zhao.ning@demo.example")]
    public async Task What_may_not_be_seen_reads_like_what_does_not_exist(string who, string slot, string name)
    {
        await using var world = World.Start();
        var asker = world.As(who);

        var unseen = await asker.AsksForAsync(Progress, (slot, name));
        var unknown = await asker.AsksForAsync(Progress, (slot, "atlantis"));

        Assert.Equal(unknown.Text.Replace("atlantis", name, StringComparison.Ordinal), unseen.Text);
        Assert.DoesNotContain("2026", unseen.Text + unseen.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_turns_to_the_next_day_with_the_company_and_visits_with_the_member()
    {
        await using var world = World.Start();

        // 23:30 in Madrid on 30 November: in Shanghai it is December.
        world.Clock.SetUtcNow(new(2026, 11, 30, 22, 30, 0, TimeSpan.Zero));
        var answer = await world.As("ana.torres").AsksForAsync(Progress, ("region", "central"), ("period", "2026-12-01/2026-12-31"));

        Assert.StartsWith("Shandong Central lleva cobrados", answer.Text, StringComparison.Ordinal);
        Assert.Contains("a 1 dic 2026", answer.Text, StringComparison.Ordinal);
    }
}
