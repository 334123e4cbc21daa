using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Data;
using SalesBot.Tests.Builders;
using SalesBot.Tests.Chat.Cards;
using SalesBot.Tests.Drivers;
using static System.FormattableString;

namespace SalesBot.Tests.Features.Markets;

public class RegionStatusTests
{
    private const string Status = "region.status";

    private static readonly DateOnly NewYear = Questions.NewYear;

    [Fact]
    public async Task Southwest_Shandong_last_year_is_the_reference_case()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Status, ("region", "southwest"), ("period", Questions.LastYear));

        Assert.Equal(
            "Southwest Shandong collected CNY 1,654,380 in 2025, against the quota of 1,500,000 (110.3%) and the goal of 2,000,000 (82.7%). "
            + "4 new customers of 6, 3 of them small.",
            answer.Text);
        Assert.Equal(1_654_380, DemoFiles.Collected("southwest", new(2025, 1, 1), new(2025, 12, 31)));
        Assert.Equal(["medium", "small", "small", "small"], DemoFiles.NewCustomerSizes("southwest", new(2025, 1, 1), new(2025, 12, 31)).Order());
    }

    [Theory]
    [InlineData("diego.ruiz", "es", "jinan")]
    [InlineData("wang.lei", "zh", "tengzhou")]
    public async Task It_is_told_in_the_language_of_the_person(string who, string language, string region)
    {
        await using var world = World.Start();

        var answer = await world.As(who).AsksForAsync(Status, ("region", region));

        var collected = DemoFiles.Collected(region, NewYear, DemoFiles.Today);
        Assert.Contains(
            language == "es" ? $"Jinan lleva cobrados {collected.ToString("N0", new System.Globalization.CultureInfo("es-ES"))} CNY en 2026" : Invariant($"滕州2026年回款 {collected:#,0} 元"),
            answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manager_of_the_reference_case_reads_it_in_Chinese()
    {
        await using var world = World.Start();

        var answer = await world.As("liu.yang").AsksForAsync(Status, ("region", "southwest"), ("period", Questions.LastYear));

        Assert.Equal(
            "鲁西南2025年回款 1,654,380 元，任务 1,500,000（完成 110.3%），目标 2,000,000（完成 82.7%）。新客户 4 个（目标 6 个），其中小客户 3 个。",
            answer.Text);
    }

    [Fact]
    public async Task Jining_is_the_sum_of_its_payments_up_to_today_against_its_quota()
    {
        await using var world = World.Start();

        var answer = await world.As("zhang.min").AsksForAsync(Status, ("region", "jining"));

        var collected = DemoFiles.Collected("jining", NewYear, DemoFiles.Today);
        var quota = DemoFiles.Target("jining", "collected", "quota", 2026)!.Value;
        Assert.StartsWith(
            Invariant($"Jining has collected CNY {collected:#,0} in 2026 as of Nov 24, 2026, against the quota of {quota:#,0} ({100 * collected / quota:0.0}%)"),
            answer.Text, StringComparison.Ordinal);

        // 81 of the season's 100 parts lie before November, which has 8 and of whose 21 working days 17 are over.
        var due = quota * (81 + (8m * 17 / 21)) / 100;
        Assert.Contains(Invariant($"Pace of the quota: {due - collected:#,0} behind ({due:#,0} due by today)"), answer.Shown());
        Assert.Contains(Invariant($"Forecast: {collected * quota / due:#,0}, {100 * collected / due:0.0}% of the quota"), answer.Shown());
        Assert.Contains(Invariant($"Needed per working day: {(quota - collected) / 27:#,0} for the quota, {(1_100_000 - collected) / 27:#,0} for the goal (27 left)"), answer.Shown());
    }

    [Fact]
    public async Task New_customers_leads_visits_and_trend_are_those_of_the_files()
    {
        await using var world = World.Start();

        var shown = (await world.As("he.wei").AsksForAsync(Status, ("region", "southwest"))).Shown().ToList();

        var sizes = DemoFiles.NewCustomerSizes("southwest", NewYear, DemoFiles.Today);
        Assert.Contains(shown, text => text.StartsWith($"{sizes.Count} of 24 (", StringComparison.Ordinal));
        Assert.Contains(shown, text => text.StartsWith($"{DemoFiles.Leads("southwest", NewYear, DemoFiles.Today)} of 36 (", StringComparison.Ordinal));
        Assert.Contains($"{DemoFiles.Visits("southwest", NewYear, DemoFiles.Today)}", shown);
        var now = DemoFiles.Collected("southwest", new(2026, 8, 1), new(2026, 10, 31));
        var before = DemoFiles.Collected("southwest", new(2025, 8, 1), new(2025, 10, 31));
        Assert.Contains(Invariant($"Trend: {now:#,0} from Aug 1 to Oct 31, 2026, {(now / before) - 1:+0.0%;−0.0%} on the year before"), shown);
    }

    [Fact]
    public async Task Customers_overdue_for_a_visit_are_counted_by_tier()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Status, ("region", "shandong"));

        var tiers = DemoFiles.OverdueTiers("shandong").CountBy(tier => tier).ToDictionary();
        Assert.Equal(["first", "other", "second", "vip"], tiers.Keys.Order());
        Assert.Contains(
            $"{tiers.Values.Sum()} ({tiers["vip"]} VIP, {tiers["first"]} first tier, {tiers["second"]} second tier, {tiers["other"]} other)", answer.Shown());
    }

    [Theory]
    [InlineData("shandong", Questions.ThisYear)]
    [InlineData("southwest", Questions.ThisYear)]
    [InlineData("southwest", Questions.LastYear)]
    [InlineData("jining", "2026-10-01/2026-12-31")]
    public async Task The_parts_and_the_people_of_a_region_add_up_to_it(string region, string period)
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Status, ("region", region), ("period", period));

        var (from, to) = (DateOnly.Parse(period[..10]), DateOnly.Parse(period[11..]));
        var collected = DemoFiles.Collected(region, from, to);
        Assert.Contains(Invariant($"{collected:#,0}"), answer.Shown());
        Assert.Equal(collected, answer.Rows("Region").Sum(row => Questions.Amount(row[1])));
        Assert.Equal(collected, answer.Rows("Person").Sum(row => Questions.Amount(row[1])));
        Assert.Equal(
            DemoFiles.Children(region).Select(child => (DemoFiles.RegionName(child), Invariant($"{DemoFiles.Collected(child, from, to):#,0}"))).Order(),
            answer.Rows("Region").Select(row => (row[0], row[1])).Order());
    }

    [Fact]
    public async Task What_a_region_has_of_its_own_is_a_row_of_its_own_and_a_day_to_come_counts_nowhere()
    {
        await using var world = World.Start();
        var before = DemoFiles.Collected("southwest", NewYear, DemoFiles.Today);
        await PayAsync(world, "southwest", DemoFiles.Today, 1_000.50m);
        await PayAsync(world, "southwest", DemoFiles.Today.AddDays(1), 70_000m);

        var answer = await world.As("he.wei").AsksForAsync(Status, ("region", "southwest"));

        Assert.Contains(Invariant($"{before + 1_000.50m:#,0.##}"), answer.Shown());
        Assert.Equal(["Its own customers", "1,000.5", "–", "–"], answer.Rows("Region")[^1]);
        Assert.Equal(before + 1_000.50m, answer.Rows("Region").Sum(row => Questions.Amount(row[1])));
        Assert.Equal(before + 1_000.50m, answer.Rows("Person").Sum(row => Questions.Amount(row[1])));
    }

    [Fact]
    public async Task A_past_period_has_nothing_of_today()
    {
        await using var world = World.Start();

        var past = (await world.As("he.wei").AsksForAsync(Status, ("region", "southwest"), ("period", Questions.LastYear))).Summary;
        var now = (await world.As("he.wei").AsksForAsync(Status, ("region", "southwest"))).Summary;

        foreach (var ofToday in (string[])["Overdue for a visit", "Strong intentions", "Forecast", "Needed per working day", "led by", "Jinxiang, Sep 22, 2026"])
        {
            Assert.Contains(ofToday, now, StringComparison.Ordinal);
            Assert.DoesNotContain(ofToday, past, StringComparison.Ordinal);
        }

        Assert.Contains("Tengzhou, Nov 5, 2025", past, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_has_not_begun_has_its_part_of_the_quota_alone()
    {
        await using var world = World.Start();

        var answer = await world.As("zhang.min").AsksForAsync(Status, ("region", "jining"), ("period", "2026-12-01/2026-12-31"));

        // December has 11 of the season's 100 parts.
        Assert.Equal("That period has not begun yet (December 2026). Jining's part of the quota in it is 114,400, of the goal 121,000.", answer.Text);
    }

    [Fact]
    public async Task The_largest_card_fits_Teams_is_valid_and_says_what_the_text_says()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Status);

        Assert.InRange(answer.Bytes(), 1, 28 * 1024);
        Assert.Empty(CardRules.Broken(answer.Card!));
        Assert.All(answer.Shown().Except(["Region", "Person"]), text => Assert.Contains(text, answer.Summary, StringComparison.Ordinal));
        Assert.Equal(6, answer.Buttons.Count);
    }

    [Theory]
    [InlineData("zhang.min", "tengzhou")]
    [InlineData("zhang.min", "southwest")]
    [InlineData("liu.yang", "peninsula")]
    [InlineData("liu.yang", "qingdao")]
    public async Task A_region_that_may_not_be_seen_reads_like_one_that_does_not_exist(string who, string region)
    {
        await using var world = World.Start();
        var person = world.As(who);

        var unseen = await person.AsksForAsync(Status, ("region", region));
        var unknown = await person.AsksForAsync(Status, ("region", "atlantis"));

        Assert.Equal(unknown.Text.Replace("atlantis", region, StringComparison.Ordinal), unseen.Text);
        Assert.DoesNotContain(DemoFiles.RegionName(region), unseen.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("liu.yang", "how was Southwest Shandong last year", "鲁西南2025年回款 1,654,380 元，")]
    [InlineData("liu.yang", "鲁西南去年怎么样？", "鲁西南2025年回款 1,654,380 元，")]
    [InlineData("he.wei", "¿cómo va Jining?", "Jining has collected CNY ")]
    [InlineData("he.wei", "how is Jinning doing", "Jining has collected CNY ")]
    [InlineData("zhang.min", "how is my region doing", "Jining has collected CNY ")]
    [InlineData("wang.lei", "济宁怎么样", "在您能看的区域和人员里没找到“济宁”，")]
    [InlineData("wang.lei", "how is Atlantis doing", "在您能看的区域和人员里没找到“Atlantis”，")]
    public async Task It_is_asked_in_ones_own_words(string who, string words, string answer)
    {
        await using var world = World.Start();

        Assert.StartsWith(answer, await world.As(who).AsksAsync(words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_near_to_one_that_may_be_seen_is_offered_and_goes_on_with_the_period()
    {
        await using var world = World.Start();
        var manager = world.As("liu.yang");

        // Shandong itself is not his to see; what is offered is.
        var question = await manager.AsksForAsync(Status, ("region", "shandong"), ("period", Questions.LastYear));
        var answer = Assert.Single(await manager.PressesAsync(question, "鲁西南"));

        Assert.Equal("在您能看的区域和人员里没找到“shandong”。您是指下面哪一个？", question.Text);
        Assert.StartsWith("鲁西南2025年回款 1,654,380 元", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_of_several_regions_is_asked_which_one()
    {
        await using var world = World.Start();
        var ana = world.As("ana.torres");

        var question = await ana.AsksForAsync(Status);
        var answer = Assert.Single(await ana.PressesAsync(question, "Península de Jiaodong"));

        Assert.Equal("¿A cuál de tus zonas te refieres?", question.Text);
        Assert.Equal(["Shandong Central", "Península de Jiaodong"], question.Buttons);
        Assert.StartsWith("Península de Jiaodong lleva cobrados", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_sees_what_others_brought_the_own_region_only_as_a_sum_and_counts_own_customers_alone()
    {
        await using var world = World.Start();

        var answer = await world.As("zhang.wei").AsksForAsync(Status);

        var mine = DemoFiles.CollectedBy("zhang.wei@demo.example", NewYear, DemoFiles.Today);
        var all = DemoFiles.Collected("zibo", NewYear, DemoFiles.Today);
        Assert.Equal(
            [("Zhang Wei", Invariant($"{mine:#,0}")), ("Others", Invariant($"{all - mine:#,0}"))],
            answer.Rows("Person").Select(row => (row[0], row[1])));
        Assert.Contains("Visits on time (your customers)", answer.Shown());
        Assert.DoesNotContain("Sun Hui", answer.Card!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sees_no_figures()
    {
        await using var world = World.Start();
        var admin = world.As("lin.admin");

        foreach (var intent in (string[])[Status, "region.compare", "ranking.show", "member.status", "target.progress"])
        {
            var answer = await admin.AsksForAsync(intent, ("region", "shandong"));
            Assert.Equal("Figures are for the sales team. As an administrator you look after its people, regions and customers and see none.", answer.Text);
            Assert.Null(answer.Card);
        }
    }

    [Fact]
    public async Task The_buttons_lead_on()
    {
        await using var world = World.Start();
        var director = world.As("he.wei");

        var answer = await director.AsksForAsync(Status, ("region", "southwest"));

        Assert.Equal(["Jining", "Pingyi", "2025", "Compare its regions", "Its people", "Targets"], answer.Buttons);
        Assert.StartsWith("Jining has collected", (await PressAsync("Jining")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Southwest Shandong collected CNY 1,654,380", (await PressAsync("2025")).Text, StringComparison.Ordinal);
        Assert.StartsWith("2026, as of Nov 24, 2026: ", (await PressAsync("Compare its regions")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Collected in 2026, as of Nov 24, 2026: Zhang Min leads", (await PressAsync("Its people")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Southwest Shandong has collected", (await PressAsync("Targets")).Text, StringComparison.Ordinal);

        async Task<Sent> PressAsync(string title) => Assert.Single(await director.PressesAsync(answer, title));
    }

    [Theory]
    [InlineData("0001-01-01/0001-12-31")]
    [InlineData("9999-01-01/9999-12-31")]
    [InlineData("0001-01-01/9999-12-31")]
    public async Task A_period_out_of_all_reason_is_refused_in_a_sentence(string period)
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Status, ("region", "jining"), ("period", period));

        Assert.Equal("I can't reckon with a period that far away. Name a year, a month or a quarter near today.", answer.Text);
    }

    [Fact]
    public async Task The_whole_company_costs_no_more_questions_to_the_store_than_one_town()
    {
        var log = new CapturedLog();
        await using var world = World.Start(
            services => services.AddSingleton<ILoggerProvider>(log),
            ("Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", "Information"), ("Logging:Console:LogLevel:Default", "None"));
        var director = world.As("he.wei");
        await director.AsksForAsync(Status, ("region", "zibo"));

        var before = Commands();
        await director.AsksForAsync(Status, ("region", "zibo"));
        var town = Commands() - before;
        await director.AsksForAsync(Status, ("region", "shandong"));
        var company = Commands() - before - town;

        Assert.InRange(town, 10, 40);
        Assert.InRange(company, town, town + 1);

        int Commands() => log.Lines.Count(line => line.Contains("Executed DbCommand", StringComparison.Ordinal));
    }

    /// <summary>A payment that is credited to a region itself.</summary>
    private static async Task PayAsync(World world, string region, DateOnly day, decimal amount)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var (db, import) = (scope.ServiceProvider.GetRequiredService<SalesDb>(), Viewer.System("test"));
        var customer = await db.For(import).Customers.FirstAsync(c => c.Code == "C001");
        var regionId = await db.For(import).Regions.Where(r => r.Code == region).Select(r => r.Id).SingleAsync();
        db.Add(new Payment { CustomerId = customer.Id, RegionId = regionId, MemberId = customer.OwnerId, Date = day, Amount = amount });
        await db.SaveAsync(import, World.Morning.UtcDateTime, CancellationToken.None);
    }
}
