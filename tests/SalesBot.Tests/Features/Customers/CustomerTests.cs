using Newtonsoft.Json.Linq;
using SalesBot.Tests.Builders;
using SalesBot.Tests.Drivers;
using static System.FormattableString;

namespace SalesBot.Tests.Features.Customers;

public class CustomerTests
{
    [Fact]
    public async Task A_list_counts_the_customers_of_a_region()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync("customer.list", ("region", "southwest"));

        Assert.StartsWith(
            $"{DemoFiles.Customers("southwest")} customers: {DemoFiles.Customers("southwest", "active")} active, "
            + $"{DemoFiles.Customers("southwest", "dormant")} dormant and {DemoFiles.Customers("southwest", "potential")} potential. By tier: ",
            answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_hold_every_customer_once()
    {
        await using var world = World.Start();
        var director = world.As("he.wei");
        var all = DemoFiles.Customers("shandong");

        var page = await director.AsksForAsync("customer.list");
        List<string> shown = [.. Names(page)];
        while (page.Buttons.FirstOrDefault(b => b.StartsWith("Show more", StringComparison.Ordinal)) is { } more)
        {
            page = Assert.Single(await director.PressesAsync(page, more));
            shown.AddRange(Names(page));
        }

        Assert.Equal(all, shown.Distinct().Count());
        Assert.Equal(all, shown.Count);
    }

    [Fact]
    public async Task Who_is_overdue_for_a_visit_is_told_with_the_most_important_first()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync("customer.due");

        var overdue = DemoFiles.OverdueTiers("shandong");
        Assert.StartsWith($"{overdue.Count} customers are overdue for a visit. ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            Enumerable.Repeat(true, overdue.Count(t => t == "vip")),
            Names(answer).Take(overdue.Count(t => t == "vip")).Select(n => n.Contains("VIP", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_briefing_has_the_payments_of_the_files()
    {
        await using var world = World.Start();

        var answer = await world.As("zhang.min").AsksForAsync("customer.brief", ("customer", "C002"));

        var (year, before) = (DemoFiles.Paid("C002", new(2026, 1, 1), DemoFiles.Today), DemoFiles.Paid("C002", new(2025, 1, 1), DemoFiles.Today.AddYears(-1)));
        Assert.Contains(Invariant($"They paid CNY {year:#,0} so far this year, against {before:#,0} by this day last year."), answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_that_may_not_be_seen_reads_like_one_that_does_not_exist()
    {
        await using var world = World.Start();
        var rep = world.As("zhang.min");

        var unseen = await rep.AsksForAsync("customer.brief", ("customer", "C013"));
        var unknown = await rep.AsksForAsync("customer.brief", ("customer", "C093"));

        Assert.Equal(unknown.Text.Replace("C093", "C013", StringComparison.Ordinal), unseen.Text);
        Assert.DoesNotContain("Peony", unseen.Text + unseen.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_region_that_may_not_be_seen_is_not_given()
    {
        await using var world = World.Start();

        var answer = Assert.Single(await world.As("zhang.min").SubmitsAsync(new JObject
        {
            ["do"] = "act",
            ["act"] = "customers.page",
            ["id"] = "0",
            ["how"] = "|qingdao||||",
        }));

        Assert.Equal("This card is no longer good. Please start again: just tell me what you want to do.", answer.Text);
    }

    [Theory]
    [InlineData("customer.list")]
    [InlineData("customer.due")]
    [InlineData("customer.quiet")]
    [InlineData("customer.brief")]
    public async Task An_administrator_sees_no_customers(string intent)
    {
        await using var world = World.Start();

        var answer = await world.As("lin.admin").AsksForAsync(intent);

        Assert.Equal("Customers are for the sales team to see; your work with them is on the command line.", answer.Text);
    }

    [Fact]
    public async Task The_very_name_of_a_customer_that_may_not_be_seen_is_refused_without_telling_of_it()
    {
        await using var world = World.Start();

        var answer = Assert.Single(await world.As("sun.hui").SaysAsync("新客户 boshan restaurant  supply 在淄博"));

        Assert.StartsWith("这个区域里不能新增这个名称的客户，请联系管理员。", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("张伟", answer.Text + answer.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_adds_customers_in_own_regions_alone()
    {
        await using var world = World.Start();
        var rep = world.As("zhang.min");
        var form = Assert.Single(await rep.SaysAsync("new customer Sunny Corner in Jinxiang"));

        var refused = Assert.Single(await rep.PressesAsync(form, "Save", ("region", "qingdao")));

        Assert.StartsWith("I don't find that region among yours.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_customer_is_on_the_list_until_it_is_taken_back()
    {
        await using var world = World.Start();
        var rep = world.As("zhang.min");
        var potential = DemoFiles.Customers("jining", "potential");

        await rep.SaysAsync("new customer Sunny Corner in Jinxiang");
        await rep.SaysAsync("yes");
        var with = (await rep.AsksForAsync("customer.list")).Text;
        await rep.SaysAsync("undo");
        var without = (await rep.AsksForAsync("customer.list")).Text;

        Assert.Contains($"and {potential + 1} potential.", with, StringComparison.Ordinal);
        Assert.Contains($"and {potential} potential.", without, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(Sent answer) =>
        answer.Summary.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line.Split(" (")[0]);
}
