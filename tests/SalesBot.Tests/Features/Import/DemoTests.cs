using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Core.Targets;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Features.Import.Files;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Import;

/// <summary>The demo company in the store is that of its files, and its story is told true.</summary>
public class DemoTests
{
    private static readonly string[] Southwest =
        ["southwest", "jining", "rencheng", "jinxiang", "sishui", "qufu", "yanzhou", "tengzhou", "pingyi", "heze"];

    [Fact]
    public async Task Southwest_Shandong_collected_last_year_what_its_files_say()
    {
        var regionOf = Rows("customers").ToDictionary(c => c["code"], c => c["region"]);
        var expected = Rows("payments").Where(p => p["year_offset"] == "-1" && Southwest.Contains(regionOf[p["customer"]])).Sum(p => Number(p["amount"]));
        Assert.Equal(1_654_380, expected);

        await using var scene = Demo();
        await scene.ImportsAsync();

        Assert.Equal(expected, await scene.StoreAsync(async db =>
        {
            var regions = await db.Set<Region>().Where(r => Southwest.Contains(r.Code)).Select(r => r.Id).ToListAsync();
            var (from, to) = (new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
            return await db.Set<DailySum>().Where(s => regions.Contains(s.RegionId) && s.Date >= from && s.Date <= to).SumAsync(s => s.CollectedMinor);
        }) / 100m);
    }

    [Fact]
    public async Task It_won_four_new_customers_of_the_six_aimed_for_three_of_them_small()
    {
        await using var scene = Demo();
        await scene.ImportsAsync();

        var regions = (await scene.RowsAsync<Region>()).Where(r => Southwest.Contains(r.Code)).Select(r => r.Id).ToHashSet();
        var customers = (await scene.RowsAsync<Customer>()).ToDictionary(c => c.Id);
        var won = (await scene.RowsAsync<Milestone>())
            .Where(m => m.Kind == MilestoneKind.NewCustomer && m.Date.Year == 2025 && regions.Contains(m.RegionId)).ToList();
        var goal = (await scene.RowsAsync<Target>()).Single(t => t is { Year: 2025, Metric: Metric.NewCustomers, Kind: TargetKind.Goal });
        Assert.Equal((4, 3, 6m), (won.Count, won.Count(m => customers[m.CustomerId].Size == CustomerSize.Small), goal.Amount));
    }

    [Fact]
    public async Task Every_row_up_to_today_is_in_the_store()
    {
        await using var scene = Demo();

        var tallies = await scene.ImportsAsync();

        var later = Rows("payments").Count(p => p["year_offset"] == "0" && string.CompareOrdinal(p["month_day"], "11-24") > 0);
        Assert.True(later > 0);
        Assert.Equal(later, tallies["payments"].Later);
        Assert.Equal(Rows("payments").Count - later, (await scene.RowsAsync<Payment>()).Count);
        Assert.Equal(Rows("regions").Count, (await scene.RowsAsync<Region>()).Count);
        Assert.Equal(Rows("members").Count, (await scene.RowsAsync<Member>()).Count);
        Assert.Equal(Rows("customers").Count, (await scene.RowsAsync<Customer>()).Count);
        Assert.Equal(Rows("targets").Count, (await scene.RowsAsync<Target>()).Count);
        Assert.Equal(Rows("season").Sum(s => Number(s["weight"])), (await scene.RowsAsync<SeasonWeight>()).Sum(s => s.Weight));
        Assert.Equal(Rows("market_notes").Count, (await scene.RowsAsync<MarketNote>()).Count);
        Assert.Equal(Rows("visits").Count, (await scene.RowsAsync<Visit>()).Count);
        Assert.Equal(Rows("visits").Count(v => v["next_step"].Length > 0), (await scene.RowsAsync<FollowUp>()).Count);
    }

    [Fact]
    public async Task The_daily_sums_are_those_of_the_facts()
    {
        await using var scene = Demo();
        await scene.ImportsAsync();

        var rebuilt = new Dictionary<(DateOnly, int, int), (long, int, int, int, int)>();
        foreach (var p in await scene.RowsAsync<Payment>()) Add(p.Date, p.RegionId, p.MemberId, ((long)(p.Amount * 100), 0, 0, 0, 0));
        foreach (var v in await scene.RowsAsync<Visit>())
        {
            var isVisit = v.Kind is VisitKind.InPerson or VisitKind.AtOurs;
            Add(v.Date, v.RegionId, v.MemberId, (0, isVisit ? 1 : 0, isVisit ? 0 : 1, 0, 0));
        }

        foreach (var m in await scene.RowsAsync<Milestone>())
        {
            var isNew = m.Kind == MilestoneKind.NewCustomer;
            Add(m.Date, m.RegionId, m.MemberId, (0, 0, 0, isNew ? 1 : 0, isNew ? 0 : 1));
        }

        var table = (await scene.RowsAsync<DailySum>()).ToDictionary(
            s => (s.Date, s.RegionId, s.MemberId), s => (s.CollectedMinor, s.Visits, s.Touches, s.NewCustomers, s.Leads));
        Assert.Equal(rebuilt.OrderBy(s => s.Key), table.OrderBy(s => s.Key));

        void Add(DateOnly date, int region, int member, (long, int, int, int, int) more)
        {
            var sum = rebuilt.GetValueOrDefault((date, region, member));
            rebuilt[(date, region, member)] =
                (sum.Item1 + more.Item1, sum.Item2 + more.Item2, sum.Item3 + more.Item3, sum.Item4 + more.Item4, sum.Item5 + more.Item5);
        }
    }

    [Fact]
    public async Task Every_row_is_audited_as_the_imports()
    {
        await using var scene = Demo();
        await scene.ImportsAsync();

        var audit = await scene.RowsAsync<AuditEntry>();

        Assert.All(audit, entry => Assert.Equal(("import", null, null, World.Morning.UtcDateTime), (entry.System, entry.MemberId, entry.Before, entry.At)));
        Assert.Equal(
            (await scene.RowsAsync<Payment>()).Select(p => $"Payment {p.Id}").Concat((await scene.RowsAsync<FollowUp>()).Select(f => $"FollowUp {f.Id}"))
                .Concat((await scene.RowsAsync<Customer>()).Select(c => $"Customer {c.Id}")).Order(StringComparer.Ordinal),
            audit.Where(a => a.Entity is "Payment" or "FollowUp" or "Customer").Select(a => $"{a.Entity} {a.Key}").Order(StringComparer.Ordinal));
        Assert.Equal(
            "{\"Id\":1,\"Amount\":48630,\"CustomerId\":2,\"Date\":\"2025-01-13\",\"IsReversed\":false,\"MemberId\":4,\"RegionId\":7,\"Reported\":false,\"ReportedAt\":null,\"ReportedById\":null,\"ReversesId\":null}",
            audit.Single(a => a is { Entity: nameof(Payment), Key: "1" }).After);
    }

    [Fact]
    public void The_template_describes_every_column_of_every_file()
    {
        var template = File.ReadAllText(Path.Combine(DemoStore.Files, "README.md"));

        Assert.All(ImportFile.All(), file =>
        {
            var section = template.Split($"## {file.Name}.csv: ")[1].Split("\n## ")[0];
            Assert.All(file.Columns.All, column => Assert.Matches($@"(?m)^\|[^|]*\b{column}\b", section));
        });
    }

    /// <summary>A scene with the demo company's files in its folder.</summary>
    private static Scene Demo()
    {
        var scene = new Scene();
        foreach (var file in Directory.EnumerateFiles(DemoStore.Files, "*.csv")) File.Copy(file, scene.PathOf(Path.GetFileName(file)), overwrite: true);
        return scene;
    }

    /// <summary>A file's rows, read by a reader of our own: it knows quotes and commas, which is all the demo needs.</summary>
    private static List<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(DemoStore.Files, $"{file}.csv"));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static IEnumerable<string> Cells(string line)
    {
        var (cell, quoted) = ("", false);
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter != ',' || quoted) cell += letter;
            else
            {
                yield return cell;
                cell = "";
            }
        }

        yield return cell;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
