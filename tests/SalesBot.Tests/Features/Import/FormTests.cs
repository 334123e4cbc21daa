using System.Text;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Core.Targets;
using SalesBot.Core.Visits;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Tests.Features.Import;

/// <summary>The forms a file may have, and what its columns become.</summary>
public sealed class FormTests
{
    private const string RegionsInChinese = "code,name_en,name_zh\nshandong,Shandong,山东\njining,Jining,济宁\njinxiang,Jinxiang,金乡\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with a mark")]
    [InlineData("utf-16 with a mark")]
    [InlineData("gb18030")]
    public async Task Chinese_names_come_in_as_they_are(string encoding)
    {
        await using var scene = new Scene();
        scene.Has("regions", Named(encoding), RegionsInChinese);

        await scene.ImportsAsync(request => encoding == "gb18030" ? request with { Encoding = Decoding.ByName(encoding)! } : request);

        Assert.Equal(["山东", "济宁", "金乡"], (await scene.RowsAsync<Region>()).Select(r => r.NameZh));
    }

    [Theory]
    [InlineData("date;customer;amount\n2026-11-03;C001;1.234,50\n")]
    [InlineData("date,customer,amount\n2026-11-03,C001,\"1,234.50\"\n")]
    [InlineData("date\tcustomer\tamount\n2026-11-03\tC001\t1 234.50\n")]
    [InlineData("sep=;\namount;customer;date\n1234,5;C001;2026/11/3\n")]
    [InlineData("Customer , Amount,DATE\r\n C001 ,1234.5,2026年11月3日\r\n\r\n,,\r\n")]
    [InlineData("\"amount\",\"customer\",\"date\"\n\"1'234.50\",\"c001\",\"2026-11-03 00:00:00\"")]
    public async Task Separators_order_of_columns_and_ways_to_write_are_free(string file)
    {
        await using var scene = new Scene();
        scene.Has("payments", new UTF8Encoding(false), file);

        await scene.ImportsAsync();

        var payment = await scene.TheOnlyAsync<Payment>();
        Assert.Equal((new DateOnly(2026, 11, 3), 1234.50m), (payment.Date, payment.Amount));
    }

    [Fact]
    public async Task Text_between_quotes_may_hold_separators_quotes_and_line_breaks()
    {
        await using var scene = new Scene();
        scene.Has("market_notes", "date,region,author_upn,kind,text", "2026-11-03,jining,liu.yang@demo.example,channel,\"One, \"\"two\"\";\nthree\"");

        await scene.ImportsAsync();

        Assert.Equal("One, \"two\";\nthree", (await scene.TheOnlyAsync<MarketNote>()).Text);
    }

    [Theory]
    [InlineData("year_offset,month_day", "0,11-03", "2026-11-03")]
    [InlineData("year_offset,month_day", "-1,12-31", "2025-12-31")]
    [InlineData("year_offset,month_day", "-1,02-29", "2025-02-28")]
    [InlineData("year_offset,month_day", "-2,02-29", "2024-02-29")]
    [InlineData("days_ago", "0", "2026-11-24")]
    [InlineData("days_ago", "1", "2026-11-23")]
    [InlineData("days_ago", "2", "2026-11-20")]
    [InlineData("days_ago", "3", "2026-11-20")]
    [InlineData("days_ago", "4", "2026-11-20")]
    [InlineData("date", "2026/11/3", "2026-11-03")]
    [InlineData("date", "2026-11-03", "2026-11-03")]
    public async Task Days_are_said_or_counted_from_the_import(string columns, string values, string day)
    {
        await using var scene = new Scene();
        scene.Has("payments", $"customer,amount,{columns}", $"C001,100,{values}");

        await scene.ImportsAsync();

        Assert.Equal(day, $"{(await scene.TheOnlyAsync<Payment>()).Date:yyyy-MM-dd}");
    }

    [Fact]
    public async Task A_region_has_its_names_and_lies_under_another_that_may_come_later()
    {
        await using var scene = new Scene();
        scene.Has("regions", "code,parent,name_en,name_es,name_zh,aliases",
            "jinxiang,jining,Jinxiang,,金乡,金乡县", "JINING,shandong,Jining,Jining,济宁, Chining | 济宁市 |Chining", "shandong,,Shandong,,,");

        await scene.ImportsAsync();

        var regions = (await scene.RowsAsync<Region>()).ToDictionary(r => r.Code);
        Assert.Equal(regions["jining"].Id, regions["jinxiang"].ParentId);
        Assert.Equal(regions["shandong"].Id, regions["jining"].ParentId);
        Assert.Null(regions["shandong"].ParentId);
        Assert.Equal(["Chining", "济宁市"], regions["jining"].Aliases);
    }

    [Fact]
    public async Task A_member_has_role_manager_regions_language_zone_and_prompt_time()
    {
        await using var scene = new Scene();
        scene.Has("members", "upn,name,name_zh,role,manager_upn,regions,language,time_zone,prompt_time",
            "Zhang.Min@demo.example,Zhang Min,张敏,Rep,liu.yang@demo.example,jining|jinxiang,zh,Romance Standard Time,8:30",
            "liu.yang@demo.example,Liu Yang,,manager,,shandong,,,",
            "lin@demo.example,Lin Qiao,,administrator,,,es,Europe/Madrid,07:45").Without("customers");

        await scene.ImportsAsync();

        var members = await scene.MembersAsync();
        var zhang = members["zhang.min@demo.example"];
        Assert.Equal(
            ("Zhang Min", "张敏", Role.Rep, members["liu.yang@demo.example"].Id, "zh-Hans", "Europe/Paris", new TimeOnly(8, 30), 2),
            (zhang.Name, zhang.NameZh, zhang.Role, zhang.ManagerId, zhang.Language, zhang.TimeZone, zhang.PromptTime, zhang.Regions.Count));
        var liu = members["liu.yang@demo.example"];
        Assert.Equal((null, null, "Asia/Shanghai", new TimeOnly(9, 0)), (liu.ManagerId, liu.Language, liu.TimeZone, liu.PromptTime));
        Assert.Equal((Role.Administrator, "es", 0), (members["lin@demo.example"].Role, members["lin@demo.example"].Language, members["lin@demo.example"].Regions.Count));
    }

    [Theory]
    [InlineData("active,,250000", "Active", "Vip", null)]
    [InlineData("active,first,96000", "Active", "First", null)]
    [InlineData("dormant,vip,96000", "Dormant", "Vip", "import")]
    [InlineData("lost,,", "Lost", "Other", null)]
    public async Task A_tier_follows_from_the_volume_unless_another_is_given(string values, string status, string tier, string? reason)
    {
        await using var scene = new Scene();
        scene.Has("customers", "code,name,kind,region,owner_upn,status,tier,last_year_volume", $"C1,One,direct,jining,zhang.min@demo.example,{values}");

        await scene.ImportsAsync();

        var customer = await scene.TheOnlyAsync<Customer>();
        Assert.Equal((status, tier, reason), (customer.Status.ToString(), customer.Tier.ToString(), customer.TierReason));
    }

    [Theory]
    [InlineData("potential,2026-11-02,", "Lead 2026-11-02")]
    [InlineData("active,2026-11-02,2026-11-05", "Lead 2026-11-02, NewCustomer 2026-11-05")]
    [InlineData("active,2026-11-05,2026-11-05", "NewCustomer 2026-11-05")]
    [InlineData(",,2026-11-05", "NewCustomer 2026-11-05")]
    [InlineData("active,,", "")]
    [InlineData("potential,,", "")]
    [InlineData("active,2026-11-02,2026-11-30", "Lead 2026-11-02")]
    public async Task A_customer_counts_as_lead_and_as_new_on_the_days_that_are_known(string values, string milestones)
    {
        await using var scene = new Scene();
        scene.Has("customers", "code,name,kind,region,owner_upn,status,recorded,since", $"C1,One,direct,jining,zhang.min@demo.example,{values}");

        await scene.ImportsAsync();

        var customer = await scene.TheOnlyAsync<Customer>();
        var counted = await scene.RowsAsync<Milestone>();
        Assert.Equal(milestones, string.Join(", ", counted.OrderBy(m => m.Date).Select(m => $"{m.Kind} {m.Date:yyyy-MM-dd}")));
        Assert.All(counted, m => Assert.Equal((customer.Id, customer.RegionId, customer.OwnerId), (m.CustomerId, m.RegionId, m.MemberId)));
    }

    [Fact]
    public async Task Who_begins_after_today_is_still_potential()
    {
        await using var scene = new Scene();
        scene.Has("customers", "code,name,kind,region,owner_upn,status,recorded,since", "C1,One,direct,jining,zhang.min@demo.example,active,2026-11-02,2026-11-30");
        await scene.ImportsAsync();
        Assert.Equal((CustomerStatus.Potential, null), Began(await scene.TheOnlyAsync<Customer>()));

        scene.Clock.SetUtcNow(new(2026, 12, 1, 2, 0, 0, TimeSpan.Zero));
        var again = await scene.ImportsAsync();

        Assert.Equal((0, 1), (again["customers"].Added, again["customers"].Changed));
        Assert.Equal((CustomerStatus.Active, new DateOnly(2026, 11, 30)), Began(await scene.TheOnlyAsync<Customer>()));
        Assert.Equal(["Lead", "NewCustomer"], (await scene.RowsAsync<Milestone>()).Select(m => m.Kind.ToString()).Order());

        static (CustomerStatus, DateOnly?) Began(Customer c) => (c.Status, c.Since);
    }

    [Fact]
    public async Task A_payment_is_credited_to_the_customers_region_and_owner_and_a_reversal_takes_away()
    {
        await using var scene = new Scene();
        scene.Has("payments", "date,customer,amount", "2026-11-03,C001,1000", "2026-11-03,C001,-250.50");

        await scene.ImportsAsync();

        var customer = (await scene.RowsAsync<Customer>()).Single(c => c.Code == "C001");
        Assert.All(await scene.RowsAsync<Payment>(), p => Assert.Equal((customer.RegionId, customer.OwnerId), (p.RegionId, p.MemberId)));
        var sum = (await scene.RowsAsync<SalesBot.Data.DailySum>()).Single(s => s.Date == new DateOnly(2026, 11, 3));
        Assert.Equal((74950, customer.RegionId, customer.OwnerId), (sum.CollectedMinor, sum.RegionId, sum.MemberId));
    }

    [Fact]
    public async Task Targets_are_of_a_region_or_a_member_and_a_year()
    {
        await using var scene = new Scene();
        scene.Has("targets", "year,year_offset,scope,metric,kind,amount,set_by",
            "2027,,jining,collected,quota,\"1,040,000\",liu.yang@demo.example", ",-1,zhang.min@demo.example,new_customers,goal,8,zhang.min@demo.example");

        await scene.ImportsAsync();

        var targets = (await scene.RowsAsync<Target>()).OrderBy(t => t.Year).ToList();
        var members = await scene.MembersAsync();
        Assert.Equal(
            (2025, null, members["zhang.min@demo.example"].Id, Metric.NewCustomers, TargetKind.Goal, 8m, members["zhang.min@demo.example"].Id),
            (targets[0].Year, targets[0].RegionId, targets[0].MemberId, targets[0].Metric, targets[0].Kind, targets[0].Amount, targets[0].SetById));
        Assert.Equal((2027, null, TargetKind.Quota, 1_040_000m), (targets[1].Year, targets[1].MemberId, targets[1].Kind, targets[1].Amount));
    }

    [Fact]
    public async Task A_visit_was_entered_in_the_evening_and_its_next_step_is_due_when_its_owner_is_prompted()
    {
        await using var scene = new Scene();
        scene.Has("members", "upn,name,role,regions,time_zone,prompt_time", "zhang.min@demo.example,Zhang Min,rep,jining,Europe/Madrid,08:15");
        scene.Has("visits", "date,member_upn,customer,kind,purpose,outcome,intention,next_step,due,due_after_days",
            "2026-11-20,zhang.min@demo.example,C001,at_ours,tasting,wants 200 cases,strong,send the contract,,5",
            "2026-11-24,zhang.min@demo.example,C002,call,,no answer,,call again,2026/12/1,");

        await scene.ImportsAsync();

        var visits = await scene.RowsAsync<Visit>();
        Assert.Equal(
            (VisitKind.AtOurs, "tasting", "wants 200 cases", Intention.Strong, new DateTime(2026, 11, 20, 17, 0, 0)),
            (visits[0].Kind, visits[0].Purpose, visits[0].Outcome, visits[0].Intention, visits[0].EnteredAt));
        Assert.Equal((null, World(scene)), (visits[1].Intention, visits[1].EnteredAt));
        var steps = await scene.RowsAsync<FollowUp>();
        Assert.Equal(
            ("send the contract", visits[0].Id, new DateOnly(2026, 11, 25), new TimeOnly(8, 15), "Europe/Madrid", new DateTime(2026, 11, 25, 7, 15, 0)),
            (steps[0].Text, steps[0].VisitId, steps[0].DueOn, steps[0].DueTime, steps[0].Zone, steps[0].DueAt));
        Assert.Equal((FollowUpStatus.Open, new DateOnly(2026, 12, 1), null), (steps[1].Status, steps[1].DueOn, steps[1].ClosedOn));

        static DateTime World(Scene scene) => scene.Clock.GetUtcNow().UtcDateTime;
    }

    [Fact]
    public async Task A_next_step_is_open_done_on_a_day_or_dropped_with_a_reason()
    {
        await using var scene = new Scene();
        scene.Has("visits", "date,member_upn,customer,kind,outcome,next_step,due_after_days,follow_up_status,done_after_days,done,drop_reason",
            "2026-11-02,zhang.min@demo.example,C001,call,one,a,2,open,,,",
            "2026-11-03,zhang.min@demo.example,C001,call,two,b,2,done,3,,",
            "2026-11-04,zhang.min@demo.example,C001,call,three,c,2,done,,2026-11-05,",
            "2026-11-05,zhang.min@demo.example,C001,call,four,d,2,dropped,,,no budget",
            "2026-11-23,zhang.min@demo.example,C001,call,five,e,9,dropped,,,no budget");

        await scene.ImportsAsync();

        var steps = await scene.RowsAsync<FollowUp>();
        Assert.Equal(
            ["a Open  ", "b Done 2026-11-06 ", "c Done 2026-11-05 ", "d Dropped 2026-11-07 no budget", "e Dropped 2026-11-24 no budget"],
            steps.Select(s => $"{s.Text} {s.Status} {s.ClosedOn:yyyy-MM-dd} {s.DropReason}"));
    }

    private static Encoding Named(string encoding) => encoding switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-8 with a mark" => new UTF8Encoding(true),
        "utf-16 with a mark" => Encoding.Unicode,
        _ => Decoding.ByName(encoding)!,
    };
}
