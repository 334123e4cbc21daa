using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Core.Targets;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Tests.Features.Import;

/// <summary>What happens when a folder is imported again, in part, changed, or later.</summary>
public class AgainTests
{
    private static readonly DateTimeOffset WeeksLater = new(2026, 12, 22, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_same_files_change_nothing()
    {
        await using var scene = new Scene();
        scene.Has("payments", "date,customer,amount", "2026-11-03,C001,100", "2026-11-03,C001,100", "2026-11-04,C002,7");
        await scene.ImportsAsync();
        var before = await scene.StoreAsync(Everything);

        var again = await scene.ImportsAsync();

        Assert.All(again.Values, tally => Assert.Equal((0, 0, tally.Read, 0), (tally.Added, tally.Changed, tally.Unchanged, tally.Missing)));
        Assert.Equal(before, await scene.StoreAsync(Everything));
    }

    [Fact]
    public async Task The_same_rows_written_differently_change_nothing()
    {
        await using var scene = new Scene();
        scene.Has("payments", "date,customer,amount", "2026-11-03,C001,1234.50").Has("targets", "year,scope,metric,amount,set_by", "2026,jining,collected,1000000,liu.yang@demo.example");
        await scene.ImportsAsync();
        scene.Has("payments", "amount;customer;days_ago", "1.234,50;c001;21").Has("targets", "set_by;scope;amount;metric;year_offset", "liu.yang@demo.example;jining;1.000.000;collected;0");

        var again = await scene.ImportsAsync();

        Assert.Equal((0, 0), (again.Values.Sum(t => t.Added), again.Values.Sum(t => t.Changed)));
    }

    [Fact]
    public async Task Of_equal_rows_each_counts_once()
    {
        await using var scene = new Scene();
        scene.Has("payments", "date,customer,amount", "2026-11-03,C001,100", "2026-11-03,C001,100");
        await scene.ImportsAsync();
        scene.Has("payments", "date,customer,amount", "2026-11-03,C001,100", "2026-11-03,C001,100", "2026-11-03,C001,100");

        var again = await scene.ImportsAsync();

        Assert.Equal((1, 2), (again["payments"].Added, again["payments"].Unchanged));
        Assert.Equal(300, (await scene.RowsAsync<Payment>()).Sum(p => p.Amount));
    }

    [Fact]
    public async Task Offsets_are_counted_from_the_first_import_for_good()
    {
        await using var scene = new Scene();
        scene.Has("payments", "customer,amount,days_ago", "C001,100,21").Has("visits", "year_offset,month_day,member_upn,customer,kind,outcome", "0,11-02,zhang.min@demo.example,C001,call,well");
        await scene.ImportsAsync();
        scene.Clock.SetUtcNow(new(2027, 2, 1, 2, 0, 0, TimeSpan.Zero));

        var again = await scene.ImportsAsync();

        Assert.Equal((0, 0), (again.Values.Sum(t => t.Added), again.Values.Sum(t => t.Missing)));
        Assert.Equal(new DateOnly(2026, 11, 3), (await scene.TheOnlyAsync<Payment>()).Date);
        Assert.Equal(new DateOnly(2026, 11, 2), (await scene.TheOnlyAsync<Visit>()).Date);
    }

    [Fact]
    public async Task The_same_files_elsewhere_are_the_same_folder()
    {
        await using var scene = new Scene();
        scene.Has("payments", "customer,amount,days_ago", "C001,100,21");
        await scene.ImportsAsync();
        scene.Clock.SetUtcNow(WeeksLater);
        var copy = Directory.CreateDirectory(scene.Folder + "-copy").FullName;
        foreach (var file in Directory.EnumerateFiles(scene.Folder)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        var again = await scene.ImportsAsync(request => request with { Folder = copy + Path.DirectorySeparatorChar });

        Assert.Equal(0, again.Values.Sum(t => t.Added + t.Changed));
        Assert.Equal([scene.Folder, copy], (await scene.RowsAsync<ImportedFolder>()).Select(f => f.Path).Order());
    }

    [Fact]
    public async Task Another_folder_counts_from_its_own_day()
    {
        await using var scene = new Scene();
        await scene.ImportsAsync();
        scene.Clock.SetUtcNow(WeeksLater);
        var other = Directory.CreateDirectory(scene.Folder + "-december").FullName;
        await File.WriteAllTextAsync(Path.Combine(other, "payments.csv"), "customer,amount,days_ago\nC001,100,1\n");

        await scene.ImportsAsync(request => request with { Folder = other });

        Assert.Equal(new DateOnly(2026, 12, 21), (await scene.TheOnlyAsync<Payment>()).Date);
    }

    [Fact]
    public async Task A_row_that_changed_in_the_file_changes_the_store_and_is_audited()
    {
        await using var scene = new Scene();
        scene.Has("targets", "year,scope,metric,amount,set_by", "2026,jining,leads,12,liu.yang@demo.example");
        await scene.ImportsAsync();
        scene.Has("regions", "code,parent,name_en", "shandong,,Shandong Province", "jining,shandong,Jining", "jinxiang,shandong,Jinxiang");
        scene.Has("targets", "year,scope,metric,amount,set_by", "2026,jining,leads,15,liu.yang@demo.example");
        scene.Has("customers", "code,name,kind,region,owner_upn,recorded,since",
            "C001,Tianyuan Foods,distributor,jining,liu.yang@demo.example,2025-10-11,2025-10-12", "C002,Kongfu,dealer,jining,zhang.min@demo.example,2026-11-02,2026-11-20");

        var again = await scene.ImportsAsync();

        Assert.Equal((2, 1, 2), (again["regions"].Changed, again["targets"].Changed, again["customers"].Changed));
        var regions = (await scene.RowsAsync<Region>()).ToDictionary(r => r.Code);
        Assert.Equal(("Shandong Province", regions["shandong"].Id), (regions["shandong"].NameEn, regions["jinxiang"].ParentId));
        Assert.Equal(15, (await scene.TheOnlyAsync<Target>()).Amount);
        var customers = (await scene.RowsAsync<Customer>()).ToDictionary(c => c.Code);
        Assert.Equal(("Tianyuan Foods", regions["jining"].Id), (customers["C001"].Name, customers["C001"].RegionId));
        Assert.Equal((CustomerStatus.Active, new DateOnly(2026, 11, 20)), (customers["C002"].Status, customers["C002"].Since));
        var audit = (await scene.RowsAsync<AuditEntry>()).Where(a => a.Entity == nameof(Target) && a.Before is not null);
        Assert.Equal(("import", "{\"Amount\":12}", "{\"Amount\":15}"), audit.Select(a => (a.System, a.Before, a.After)).Single());
    }

    [Fact]
    public async Task Credit_stays_where_it_happened_when_a_customer_moves()
    {
        await using var scene = new Scene();
        await scene.ImportsAsync();
        var before = (await scene.RowsAsync<Milestone>()).Select(m => (m.CustomerId, m.Kind, m.Date, m.RegionId, m.MemberId)).Order().ToList();
        scene.Has("customers", "code,name,kind,region,owner_upn,recorded,since", "C001,Tianyuan,distributor,shandong,liu.yang@demo.example,2025-10-11,2025-10-12");

        await scene.ImportsAsync();

        Assert.Equal(before, (await scene.RowsAsync<Milestone>()).Select(m => (m.CustomerId, m.Kind, m.Date, m.RegionId, m.MemberId)).Order());
    }

    [Fact]
    public async Task Days_that_changed_in_the_file_are_counted_on_their_new_day()
    {
        await using var scene = new Scene();
        await scene.ImportsAsync();
        scene.Has("customers", "code,name,kind,region,owner_upn,recorded,since", "C001,Tianyuan,distributor,jinxiang,zhang.min@demo.example,2025-10-09,2025-10-20");

        await scene.ImportsAsync();

        Assert.Equal(
            ["2025-10-09 0 1", "2025-10-11 0 0", "2025-10-12 0 0", "2025-10-20 1 0", "2026-11-02 0 1"],
            (await scene.RowsAsync<DailySum>()).OrderBy(s => s.Date).Select(s => $"{s.Date:yyyy-MM-dd} {s.NewCustomers} {s.Leads}"));
    }

    [Fact]
    public async Task What_people_changed_meanwhile_is_left_as_it_is_until_the_file_says_something_new_about_it()
    {
        await using var scene = new Scene();
        const string Header = "upn,name,role,manager_upn,regions,language";
        const string Liu = "liu.yang@demo.example,Liu Yang,manager,,shandong,zh";
        scene.Has("members", Header, Liu, "zhang.min@demo.example,Zhang Min,rep,liu.yang@demo.example,jining,en");
        await scene.ImportsAsync();
        await scene.StoreAsync(async db =>
        {
            (await db.Set<Member>().SingleAsync(m => m.Upn == "zhang.min@demo.example")).Language = "es";
            await db.SaveAsync(Viewer.System("test"), WeeksLater.UtcDateTime, CancellationToken.None);
            return 0;
        });

        var same = await scene.ImportsAsync();
        Assert.Equal((0, 2, "es"), (same["members"].Changed, same["members"].Unchanged, await LanguageAsync()));

        scene.Has("members", Header, Liu, "zhang.min@demo.example,Zhang Min (Jining),rep,liu.yang@demo.example,jinxiang,en");
        var renamed = await scene.ImportsAsync();
        Assert.Equal((1, "es"), (renamed["members"].Changed, await LanguageAsync()));

        scene.Has("members", Header, Liu, "zhang.min@demo.example,Zhang Min (Jining),rep,liu.yang@demo.example,jinxiang,zh");
        await scene.ImportsAsync();
        Assert.Equal("zh-Hans", await LanguageAsync());

        async Task<string?> LanguageAsync() => (await scene.MembersAsync())["zhang.min@demo.example"].Language;
    }

    [Fact]
    public async Task A_change_of_regions_alone_is_a_change()
    {
        await using var scene = new Scene();
        await scene.ImportsAsync();
        scene.Has("members", "upn,regions,role,name", "zhang.min@demo.example,jinxiang|jining,rep,Zhang Min", "liu.yang@demo.example,shandong,manager,Liu Yang");

        var again = await scene.ImportsAsync();

        Assert.Equal((1, 1), (again["members"].Changed, again["members"].Unchanged));
        var members = await scene.MembersAsync();
        Assert.Equal(2, members["zhang.min@demo.example"].Regions.Count);
        Assert.NotNull(members["zhang.min@demo.example"].ManagerId);
    }

    [Fact]
    public async Task Rows_that_are_missing_from_a_file_are_told_and_kept()
    {
        await using var scene = new Scene();
        scene.Has("payments", "date,customer,amount", "2026-11-03,C001,100", "2026-11-03,C001,100", "2026-11-04,C002,7.50");
        await scene.ImportsAsync();
        scene.Has("payments", "date,customer,amount", "2026-11-03,C001,100").Has("customers", "code,name,kind,region,owner_upn", "C002,Kongfu,dealer,jining,zhang.min@demo.example");

        var again = await scene.ImportsAsync();

        Assert.Equal((2, 1), (again["payments"].Missing, again["customers"].Missing));
        Assert.Equal(["2026-11-03 C001 100", "2026-11-04 C002 7.5"], again["payments"].FirstMissing);
        Assert.Equal(["C001"], again["customers"].FirstMissing);
        Assert.Equal((3, 2), ((await scene.RowsAsync<Payment>()).Count, (await scene.RowsAsync<Customer>()).Count));
    }

    [Fact]
    public async Task A_next_step_that_the_file_closes_is_closed_and_none_is_opened_again()
    {
        await using var scene = new Scene();
        const string Header = "date,member_upn,customer,kind,outcome,next_step,due_after_days,follow_up_status,done_after_days,drop_reason";
        const string Visit = "2026-11-03,zhang.min@demo.example,C001,call,well,";
        scene.Has("visits", Header, $"{Visit}send it,2,open,,", $"{Visit}ask again,2,open,,", $"{Visit}call,2,done,3,");
        await scene.ImportsAsync();
        scene.Has("visits", Header, $"{Visit}send it,2,done,4,", $"{Visit}ask again,2,dropped,,no budget", $"{Visit}call,2,open,,");

        var again = await scene.ImportsAsync();

        Assert.Equal((0, 2, 1, 0), (again["visits"].Added, again["visits"].Changed, again["visits"].Unchanged, again["visits"].Missing));
        Assert.Equal(
            ["send it Done 2026-11-07 ", "ask again Dropped 2026-11-05 no budget", "call Done 2026-11-06 "],
            (await scene.RowsAsync<FollowUp>()).Select(f => $"{f.Text} {f.Status} {f.ClosedOn:yyyy-MM-dd} {f.DropReason}"));
        Assert.Equal(2, (await scene.RowsAsync<AuditEntry>()).Count(a => a.Entity == nameof(FollowUp) && a.Before is not null));
        Assert.Equal(0, (await scene.ImportsAsync())["visits"].Changed);
    }

    [Fact]
    public async Task Any_of_the_files_may_come_alone()
    {
        await using var scene = new Scene();
        await scene.ImportsAsync();
        scene.Without("regions", "members", "customers").Has("payments", "date,customer,amount", "2026-11-03,C001,100");

        var again = await scene.ImportsAsync();

        Assert.Equal(["payments"], again.Keys);
        Assert.Equal(1, again["payments"].Added);
    }

    [Fact]
    public async Task Rows_dated_after_today_are_counted_and_come_in_when_their_day_has_come()
    {
        await using var scene = new Scene();
        scene.Has("customers", "code,name,kind,region,owner_upn,recorded,since",
            "C001,Tianyuan,distributor,jinxiang,zhang.min@demo.example,2025-10-11,2025-10-12", "C002,Kongfu,dealer,jining,zhang.min@demo.example,2026-12-01,");
        scene.Has("payments", "date,customer,amount", "2026-11-24,C001,1", "2026-11-25,C001,2", "2026-11-20,C002,4");

        // 24 November, 23:59 in Shanghai, when the company's day is still the 24th.
        scene.Clock.SetUtcNow(new(2026, 11, 24, 15, 59, 0, TimeSpan.Zero));
        var first = await scene.ImportsAsync();
        Assert.Equal((1, 2, 1), (first["payments"].Added, first["payments"].Later, first["customers"].Later));

        scene.Clock.SetUtcNow(new(2026, 11, 24, 16, 0, 0, TimeSpan.Zero));
        var nextDay = await scene.ImportsAsync();
        Assert.Equal((1, 1), (nextDay["payments"].Added, nextDay["payments"].Later));

        scene.Clock.SetUtcNow(WeeksLater);
        var weeksLater = await scene.ImportsAsync();
        Assert.Equal((1, 0, 1), (weeksLater["payments"].Added, weeksLater["payments"].Later, weeksLater["customers"].Added));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_leaves_the_store_as_it_is()
    {
        await using var scene = new Scene();
        scene.Has("payments", "date,customer,amount", "2026-11-03,C001,100");

        var dry = await scene.ImportsAsync(request => request with { DryRun = true });
        Assert.Equal((3, 2, 2, 1), (dry["regions"].Added, dry["members"].Added, dry["customers"].Added, dry["payments"].Added));
        Assert.Empty(await scene.RowsAsync<Region>());
        Assert.Empty(await scene.RowsAsync<ImportedFolder>());
        Assert.Empty(await scene.RowsAsync<AuditEntry>());

        var real = await scene.ImportsAsync();
        Assert.Equal(dry.Values.Select(t => (t.File, t.Added)), real.Values.Select(t => (t.File, t.Added)));
    }

    [Fact]
    public async Task Who_was_there_before_any_import_is_taken_over_by_the_file()
    {
        await using var scene = new Scene();
        await scene.StoreAsync(async db =>
        {
            db.Add(new Member { Upn = "zhang.min@demo.example", Name = "zhang.min", Role = Role.Administrator, TimeZone = "Europe/Madrid" });
            await db.SaveAsync(Viewer.System("settings"), World.UtcDateTime, CancellationToken.None);
            return 0;
        });

        var tally = (await scene.ImportsAsync())["members"];

        Assert.Equal((1, 1), (tally.Added, tally.Changed));
        var member = (await scene.MembersAsync())["zhang.min@demo.example"];
        Assert.Equal(("Zhang Min", Role.Rep, "Europe/Madrid"), (member.Name, member.Role, member.TimeZone));
    }

    private static DateTimeOffset World => Drivers.World.Morning;

    /// <summary>All rows of all tables, but for those that count imports.</summary>
    private static async Task<string> Everything(SalesDb db)
    {
        var tables = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType != typeof(ImportedFolder) && t.ClrType != typeof(Counter)))
        {
            var columns = type.GetProperties().Where(p => type.ClrType != typeof(ImportedRow) || p.Name != nameof(ImportedRow.Import))
                .Select(p => $"COALESCE(CAST(\"{p.GetColumnName()}\" AS TEXT), 'NULL')");
            var sql = $"SELECT {string.Join(" || '|' || ", columns)} AS \"Value\" FROM \"{type.GetTableName()}\" ORDER BY 1";
            tables.Add($"{type.GetTableName()}: {string.Join('\n', await db.Database.SqlQueryRaw<string>(sql).ToListAsync())}");
        }

        return string.Join('\n', tables);
    }
}
