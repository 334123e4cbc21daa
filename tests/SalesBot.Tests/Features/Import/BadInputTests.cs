using System.Text;
using SalesBot.Core.Markets;
using SalesBot.Data;
using SalesBot.Features.Import;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Tests.Features.Import;

/// <summary>Every slip of a file is told with its place and its reason, all of them at once, and nothing is imported.</summary>
public sealed class BadInputTests
{
    private const string Visit = "date,member_upn,customer,kind,outcome";
    private const string Call = "2026-11-03,zhang.min@demo.example,C001,call,well";

    [Fact]
    public async Task All_problems_of_all_files_are_told_by_file_and_line_and_nothing_is_imported()
    {
        await using var scene = new Scene();
        scene.Has("payments", "date,customer,amount", "2026-11-03,C001,100", "2026-13-03,C009,12a", "2026-11-04,C001,0");
        scene.Has("members", "upn,name,role,manager_upn,regions", "liu.yang,Liu Yang,boss,,shandong", "zhang.min@demo.example,,rep,,atlantis");

        Assert.Equal(
            [
                "members.csv, line 2, upn, \"liu.yang\": a user principal name looks like liu.yang@company.com.",
                "members.csv, line 2, role, \"boss\": this is none of rep, manager, director, administrator.",
                "members.csv, line 3, name: a value is needed here.",
                "members.csv, line 3, regions, \"atlantis\": this stands neither in regions.csv nor in the store.",
                "payments.csv, line 3, date, \"2026-13-03\": this is no day; write the day as 2026-11-03 or 2026/11/3.",
                "payments.csv, line 3, customer, \"C009\": this stands neither in customers.csv nor in the store.",
                "payments.csv, line 3, amount, \"12a\": this is no number.",
                "payments.csv, line 4, amount, \"0\": a payment is not 0.",
            ],
            await scene.IsRefusedAsync());
        Assert.Empty(await scene.RowsAsync<Region>());
        Assert.Empty(await scene.RowsAsync<AuditEntry>());
        Assert.Empty(await scene.RowsAsync<ImportedFolder>());
    }

    [Theory]
    [InlineData("date,customer,amount\n2026-11-03,\"C001,100\n2026-11-04,C001,100\n", "payments.csv, line 2: a quote is opened and never closed.")]
    [InlineData("date,customer,amount\n2026-11-03,\"C\"001,100\n", "payments.csv, line 2: there is text after a closing quote; write a quote inside of quotes twice.")]
    [InlineData("date,customer,amount\n2026-11-03,C001,1,234.50\n", "payments.csv, line 2: the row has 4 values, but there are 3 columns; put text with a separator in it between quotes.")]
    [InlineData("date,customer,amount\n2026-11-03,C001\n", "payments.csv, line 2: the row has 2 values, but there are 3 columns; put text with a separator in it between quotes.")]
    [InlineData("", "payments.csv, line 1: the file is empty; its first line names the columns.")]
    [InlineData("date,customer,sum\n2026-11-03,C001,100\n", "payments.csv, line 1, sum: there is no such column here; the columns are customer, amount, date, year_offset, month_day, days_ago.|payments.csv, line 1, amount: this column is missing.")]
    [InlineData("date,customer,amount,Amount\n2026-11-03,C001,100,100\n", "payments.csv, line 1, amount: this column stands twice; leave one of them out.")]
    [InlineData("customer,amount,year_offset\nC001,100,0\n", "payments.csv, line 1: the day is missing: add date, or year_offset and month_day, or days_ago.")]
    [InlineData("date,days_ago,customer,amount\n2026-11-03,3,C001,100\n", "payments.csv, line 2, days_ago, \"3\": the day is said twice, here and in date; leave one of them empty.")]
    [InlineData("date,days_ago,customer,amount\n,,C001,100\n", "payments.csv, line 2, date: the day is missing.")]
    public async Task A_file_that_is_broken_is_told(string file, string problems)
    {
        await using var scene = new Scene();
        scene.Has("payments", new UTF8Encoding(false), file);

        Assert.Equal(problems.Split('|'), await scene.IsRefusedAsync());
    }

    [Theory]
    [InlineData("03/11/2026")]
    [InlineData("2026-02-30")]
    [InlineData("26-11-03")]
    [InlineData("0226-11-03")]
    [InlineData("2026-11-03 14:30")]
    [InlineData("yesterday")]
    public async Task A_day_that_is_none_is_told(string day)
    {
        await using var scene = new Scene();
        scene.Has("payments", "date,customer,amount", $"{day},C001,100");

        Assert.Equal([$"payments.csv, line 2, date, \"{day}\": this is no day; write the day as 2026-11-03 or 2026/11/3."], await scene.IsRefusedAsync());
    }

    [Theory]
    [InlineData("year_offset,month_day", "0,11-31", "month_day, \"11-31\": write month and day as 11-03.")]
    [InlineData("year_offset,month_day", "0,", "month_day: a value is needed here.")]
    [InlineData("year_offset,month_day", ",11-03", "year_offset: a value is needed here.")]
    [InlineData("year_offset,month_day", "2026,11-03", "year_offset, \"2026\": a whole number from -50 to 50 is needed here.")]
    [InlineData("days_ago", "1.5", "days_ago, \"1.5\": a whole number from -3660 to 36600 is needed here.")]
    public async Task An_offset_that_is_none_is_told(string columns, string values, string problem)
    {
        await using var scene = new Scene();
        scene.Has("payments", $"customer,amount,{columns}", $"C001,100,{values}");

        Assert.Equal([$"payments.csv, line 2, {problem}"], await scene.IsRefusedAsync());
    }

    [Theory]
    [InlineData("regions", "code,name_en", "a,A|b,B|A,Other", "regions.csv, line 4, code, \"A\": this stands in line 2 already.")]
    [InlineData("members", "upn,name,role,regions", "zhang.min@demo.example,A,rep,jining|Zhang.Min@demo.example,B,rep,jining", "members.csv, line 3, upn, \"Zhang.Min@demo.example\": this stands in line 2 already.")]
    [InlineData("customers", "code,name,kind,region,owner_upn", "C1,A,direct,jining,zhang.min@demo.example|c1,B,direct,jining,zhang.min@demo.example", "customers.csv, line 3, code, \"c1\": this stands in line 2 already.")]
    [InlineData("targets", "year,scope,metric,amount,set_by", "2026,jining,leads,3,liu.yang@demo.example|2026,jining,leads,4,liu.yang@demo.example", "targets.csv, line 3, scope, \"jining\": this stands in line 2 already.")]
    public async Task A_key_that_stands_twice_is_told(string file, string header, string rows, string problem)
    {
        await using var scene = new Scene();
        if (file == "regions") scene.Without("members", "customers");
        scene.Has(file, [header, .. rows.Split('|')]);

        Assert.Equal([problem], await scene.IsRefusedAsync());
    }

    [Fact]
    public async Task Regions_that_lie_under_themselves_and_parents_that_are_none_are_told()
    {
        await using var scene = new Scene();
        scene.Without("members", "customers");
        scene.Has("regions", "code,parent,name_en", "a,b,A", "b,c,B", "c,a,C", "d,c,D", "e,nowhere,E");

        Assert.Equal(
            [
                "regions.csv, line 2, parent, \"b\": the region lies, over this one, under itself.",
                "regions.csv, line 3, parent, \"c\": the region lies, over this one, under itself.",
                "regions.csv, line 4, parent, \"a\": the region lies, over this one, under itself.",
                "regions.csv, line 6, parent, \"nowhere\": this stands neither in regions.csv nor in the store.",
            ],
            await scene.IsRefusedAsync());
    }

    [Fact]
    public async Task A_cycle_is_told_that_closes_only_over_the_store()
    {
        await using var scene = new Scene();
        await scene.ImportsAsync();
        scene.Has("regions", "code,parent,name_en", "shandong,jinxiang,Shandong");

        Assert.Equal(["regions.csv, line 2, parent, \"jinxiang\": the region lies, over this one, under itself."], await scene.IsRefusedAsync());
    }

    [Fact]
    public async Task Managers_who_are_none_or_report_to_themselves_are_told()
    {
        await using var scene = new Scene();
        scene.Without("customers");
        scene.Has("members", "upn,name,role,manager_upn,regions",
            "a@demo.example,A,manager,b@demo.example,jining", "b@demo.example,B,manager,a@demo.example,jining", "c@demo.example,C,rep,nobody@demo.example,jining");

        Assert.Equal(
            [
                "members.csv, line 2, manager_upn, \"b@demo.example\": the member reports, over this one, to themself.",
                "members.csv, line 3, manager_upn, \"a@demo.example\": the member reports, over this one, to themself.",
                "members.csv, line 4, manager_upn, \"nobody@demo.example\": this stands neither in members.csv nor in the store.",
            ],
            await scene.IsRefusedAsync());
    }

    [Theory]
    [InlineData("rep", true)]
    [InlineData("manager", true)]
    [InlineData("director", false)]
    [InlineData("administrator", false)]
    public async Task Who_sells_answers_for_a_region(string role, bool isRefused)
    {
        await using var scene = new Scene();
        scene.Without("customers");
        scene.Has("members", "upn,name,role,regions", $"a@demo.example,A,{role},");

        Assert.Equal(
            isRefused ? ["members.csv, line 2, regions: a rep and a manager answer for at least one region."] : [],
            (await scene.RunAsync()).Problems.Select(p => p.ToString()));
    }

    [Fact]
    public async Task A_member_who_is_new_needs_the_column_of_regions()
    {
        await using var scene = new Scene();
        scene.Without("customers");
        scene.Has("members", "upn,name,role", "a@demo.example,A,rep");

        Assert.Equal(["members.csv, line 2, regions: a rep and a manager answer for at least one region."], await scene.IsRefusedAsync());
    }

    [Theory]
    [InlineData("language", "fr", "this is none of en, es, zh.")]
    [InlineData("time_zone", "Shanghai", "there is no such time zone; write one such as Asia/Shanghai or Europe/Madrid.")]
    [InlineData("prompt_time", "25:00", "write the time of day as 08:30.")]
    public async Task A_setting_of_a_member_that_is_none_is_told(string column, string value, string reason)
    {
        await using var scene = new Scene();
        scene.Without("customers");
        scene.Has("members", $"upn,name,role,regions,{column}", $"a@demo.example,A,rep,jining,{value}");

        Assert.Equal([$"members.csv, line 2, {column}, \"{value}\": {reason}"], await scene.IsRefusedAsync());
    }

    [Theory]
    [InlineData("kind", "shop,jining,zhang.min@demo.example,,,,,,", "kind, \"shop\": this is none of distributor, dealer, direct.")]
    [InlineData("region", "dealer,mars,zhang.min@demo.example,,,,,,", "region, \"mars\": this stands neither in regions.csv nor in the store.")]
    [InlineData("owner", "dealer,jining,nobody@demo.example,,,,,,", "owner_upn, \"nobody@demo.example\": this stands neither in members.csv nor in the store.")]
    [InlineData("status", "dealer,jining,zhang.min@demo.example,asleep,,,,,", "status, \"asleep\": this is none of potential, active, dormant, lost.")]
    [InlineData("tier", "dealer,jining,zhang.min@demo.example,,gold,,,,", "tier, \"gold\": this is none of vip, first, second, other.")]
    [InlineData("volume", "dealer,jining,zhang.min@demo.example,,,-5,,,", "last_year_volume, \"-5\": this cannot be below 0.")]
    [InlineData("size", "dealer,jining,zhang.min@demo.example,,,,,,huge", "size, \"huge\": this is none of small, medium, large.")]
    [InlineData("days", "dealer,jining,zhang.min@demo.example,,,,2026-11-05,2026-11-02,", "since, \"2026-11-02\": the customer began before it was recorded.")]
    [InlineData("potential", "dealer,jining,zhang.min@demo.example,potential,,,2026-11-02,2026-11-05,", "status, \"potential\": a potential customer has not begun; leave since empty, or write active.")]
    public async Task A_slip_in_a_customer_is_told(string slip, string values, string problem)
    {
        Assert.NotEmpty(slip);
        await using var scene = new Scene();
        scene.Has("customers", "code,name,kind,region,owner_upn,status,tier,last_year_volume,recorded,since,size", $"C1,One,{values}");

        Assert.Equal([$"customers.csv, line 2, {problem}"], await scene.IsRefusedAsync());
    }

    [Theory]
    [InlineData("2026,jining,profit,quota,5,liu.yang@demo.example", "metric, \"profit\": this is none of collected, sales, new_customers, leads, visits.")]
    [InlineData("2026,jining,collected,wish,5,liu.yang@demo.example", "kind, \"wish\": this is none of quota, goal.")]
    [InlineData("2026,jining,collected,quota,-5,liu.yang@demo.example", "amount, \"-5\": this cannot be below 0.")]
    [InlineData("2026,jining,visits,quota,4.5,liu.yang@demo.example", "amount, \"4.5\": a number of things is a whole number.")]
    [InlineData("2026,nobody@demo.example,visits,quota,4,liu.yang@demo.example", "scope, \"nobody@demo.example\": this stands neither in members.csv nor in the store.")]
    [InlineData("2026,mars,visits,quota,4,liu.yang@demo.example", "scope, \"mars\": this stands neither in regions.csv nor in the store.")]
    [InlineData("26,jining,visits,quota,4,liu.yang@demo.example", "year, \"26\": a whole number from 1950 to 2100 is needed here.")]
    [InlineData("2026,jining,visits,quota,4,", "set_by: a value is needed here.")]
    public async Task A_slip_in_a_target_is_told(string values, string problem)
    {
        await using var scene = new Scene();
        scene.Has("targets", "year,scope,metric,kind,amount,set_by", values);

        Assert.Equal([$"targets.csv, line 2, {problem}"], await scene.IsRefusedAsync());
    }

    [Theory]
    [InlineData("1,5|2,x", "season.csv, line 3, weight, \"x\": this is no number.")]
    [InlineData("13,5", "season.csv, line 2, month, \"13\": a whole number from 1 to 12 is needed here.")]
    [InlineData("1,5|2,5|3,5|4,5|5,5|6,5|7,5|8,5|9,5|10,5|11,5", "season.csv, line 1, month: a season has a weight for each of the twelve months; 12 is missing.")]
    [InlineData("1,0|2,0|3,0|4,0|5,0|6,0|7,0|8,0|9,0|10,0|11,0|12,0", "season.csv, line 1, weight: the weights are all 0; one of them must be more.")]
    public async Task A_season_that_is_none_is_told(string rows, string problem)
    {
        await using var scene = new Scene();
        scene.Has("season", ["month,weight", .. rows.Split('|')]);

        Assert.Contains(problem, await scene.IsRefusedAsync());
    }

    [Theory]
    [InlineData("", "2026-11-03,zhang.min@demo.example,C001,mail,well", "kind, \"mail\": this is none of in_person, at_ours, call, online.")]
    [InlineData("", "2026-11-03,zhang.min@demo.example,C001,call,", "outcome: a value is needed here.")]
    [InlineData(",intention", $"{Call},mad", "intention, \"mad\": this is none of none, some, strong.")]
    [InlineData(",next_step,due", $"{Call},call,2026-11-02", "due, \"2026-11-02\": a next step is due on or after the day of the visit.")]
    [InlineData(",next_step", $"{Call},call", "next_step, \"call\": the next step has no day; fill in due or due_after_days.")]
    [InlineData(",due_after_days", $"{Call},3", "due_after_days, \"3\": there is no next step that this could belong to.")]
    [InlineData(",next_step,due_after_days", $"{Call},call,-1", "due_after_days, \"-1\": a whole number from 0 to 3660 is needed here.")]
    [InlineData(",next_step,due,due_after_days", $"{Call},call,2026-11-05,2", "due_after_days, \"2\": the day is said twice, here and in due; leave one of them empty.")]
    [InlineData(",next_step,due_after_days,follow_up_status", $"{Call},call,2,maybe", "follow_up_status, \"maybe\": this is none of open, done, dropped.")]
    [InlineData(",next_step,due_after_days,follow_up_status", $"{Call},call,2,done", "follow_up_status, \"done\": what is done has a day; fill in done or done_after_days.")]
    [InlineData(",next_step,due_after_days,done_after_days", $"{Call},call,2,2", "done_after_days, \"2\": what is open was not done on a day; write done as its status, or leave the day empty.")]
    [InlineData(",next_step,due_after_days,follow_up_status,done", $"{Call},call,2,done,2026-11-02", "done, \"2026-11-02\": a next step is done on or after the day of the visit.")]
    [InlineData(",next_step,due_after_days,follow_up_status,done", $"{Call},call,2,done,2026-11-25", "done, \"2026-11-25\": this day is still to come; what is done was done by today.")]
    [InlineData(",next_step,due_after_days,follow_up_status", $"{Call},call,2,dropped", "drop_reason: what was dropped has a reason.")]
    [InlineData(",next_step,due_after_days,drop_reason", $"{Call},call,2,why", "drop_reason, \"why\": only what was dropped has a reason; write dropped as its status, or leave the reason empty.")]
    public async Task A_slip_in_a_visit_is_told(string columns, string values, string problem)
    {
        await using var scene = new Scene();
        scene.Has("visits", Visit + columns, values);

        Assert.Equal([$"visits.csv, line 2, {problem}"], await scene.IsRefusedAsync());
    }

    [Fact]
    public async Task Texts_that_are_too_long_are_told_shortened()
    {
        await using var scene = new Scene();
        scene.Has("visits", $"{Visit},purpose", $"2026-11-03,zhang.min@demo.example,C001,call,{new string('o', 2001)},{new string('p', 201)}");

        Assert.Equal(
            [
                $"visits.csv, line 2, outcome, \"{new string('o', 60)}…\": an outcome has at most 2000 characters.",
                $"visits.csv, line 2, purpose, \"{new string('p', 60)}…\": a purpose has at most 200 characters.",
            ],
            await scene.IsRefusedAsync());
    }

    [Fact]
    public async Task A_line_is_counted_as_an_editor_counts_it()
    {
        await using var scene = new Scene();
        scene.Has("market_notes", "date,region,author_upn,kind,text",
            "2026-11-03,jining,liu.yang@demo.example,channel,\"two", "lines\"", "", "2026-11-03,jining,liu.yang@demo.example,Not A Code!,text");

        Assert.Equal(
            ["market_notes.csv, line 5, kind, \"Not A Code!\": write a short code of letters and _, such as local_protection."],
            await scene.IsRefusedAsync());
    }

    [Theory]
    [InlineData(false, "regions.csv, line 3: the file is not UTF-8; save it as UTF-8, or name its encoding, such as --encoding gb18030.")]
    [InlineData(true, "regions.csv, line 2: the file is not gb18030; name the encoding it was saved in, or none for UTF-8.")]
    public async Task A_wrong_encoding_is_told_instead_of_spoiling_names(bool isUtf8, string problem)
    {
        await using var scene = new Scene();
        var gb18030 = Decoding.ByName("gb18030")!;
        if (isUtf8) scene.Has("regions", "code,name_en,name_zh", "jining,Jining,济\u00ff", "shandong,Shandong,山东");
        else scene.Has("regions", gb18030, "code,name_en,name_zh\nshandong,Shandong,\njining,Jining,济宁\n");

        var problems = await scene.IsRefusedAsync(request => isUtf8 ? request with { Encoding = gb18030 } : request);

        Assert.Equal([problem], problems);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_takes_no_memory_with_it()
    {
        await using var scene = new Scene();
        var rest = string.Concat(Enumerable.Repeat("2026-11-03,C001,100\n", 200_000));
        scene.Has("payments", new UTF8Encoding(false), $"date,customer,amount\n2026-11-03,\"C001,100\n{rest}");

        Assert.Equal(
            ["payments.csv, line 2: a row is longer than a megabyte; most likely a quote is opened here and never closed."],
            await scene.IsRefusedAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_the_only_one_told_of()
    {
        await using var scene = new Scene();
        scene.Has("customers", "code,title", "C001,Tianyuan").Has("payments", "date,customer,amount", "2026-11-03,C001,100");

        Assert.All(await scene.IsRefusedAsync(), problem => Assert.StartsWith("customers.csv, line 1", problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_missing_or_has_nothing_to_import_is_told_with_its_full_path()
    {
        await using var scene = new Scene();
        var missing = await Assert.ThrowsAsync<ImportException>(() => scene.RunAsync(r => r with { Folder = Path.Combine(scene.Folder, "nowhere", "..", "elsewhere") }));
        Assert.Equal($"There is no folder {Path.Combine(scene.Folder, "elsewhere")}.", missing.Message);

        scene.Without("regions", "members", "customers").Has("payment", "date,customer,amount");
        var empty = await Assert.ThrowsAsync<ImportException>(() => scene.RunAsync());
        Assert.Equal(
            $"There is nothing to import in {scene.Folder}: it has none of the files regions.csv, members.csv, customers.csv, season.csv, targets.csv, market_notes.csv, visits.csv, payments.csv.",
            empty.Message);
    }
}
