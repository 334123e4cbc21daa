using System.Globalization;
using System.Text;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Builders;

/// <summary>
/// The files of the demo company, read here once more and added up by hand: what an answer must say is told by them, not
/// by the code under test. Everything is as of the day on which worlds begin.
/// </summary>
internal static class DemoFiles
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(World.Morning.UtcDateTime);

    private static readonly Lazy<IReadOnlyList<Row>> RegionRows = new(() => Read("regions"));
    private static readonly Lazy<IReadOnlyList<Row>> CustomerRows = new(() => Read("customers"));
    private static readonly Lazy<IReadOnlyList<Row>> PaymentRows = new(() => Read("payments"));
    private static readonly Lazy<IReadOnlyList<Row>> TargetRows = new(() => Read("targets"));
    private static readonly Lazy<IReadOnlyList<Row>> VisitRows = new(() => Read("visits"));

    /// <summary>A region's code and those of all under it.</summary>
    public static HashSet<string> Under(string region)
    {
        HashSet<string> found = [region];
        while (RegionRows.Value.Where(r => found.Contains(r["parent"])).Any(r => found.Add(r["code"])))
        {
        }

        return found;
    }

    public static IReadOnlyList<string> Children(string region) =>
        [.. RegionRows.Value.Where(r => r["parent"] == region).Select(r => r["code"])];

    public static string RegionName(string code) => RegionRows.Value.Single(r => r["code"] == code)["name_en"];

    /// <summary>Payments between two days (not after today) of a region and all under it.</summary>
    public static decimal Collected(string region, DateOnly from, DateOnly to) => Collected(c => Under(region).Contains(c["region"]), from, to);

    /// <summary>Payments between two days (not after today) of the customers of a member.</summary>
    public static decimal CollectedBy(string upn, DateOnly from, DateOnly to) => Collected(c => c["owner_upn"] == upn, from, to);

    /// <summary>The user principal names of all reps.</summary>
    public static IReadOnlyList<string> Reps => [.. Read("members").Where(m => m["role"] == "rep").Select(m => m["upn"])];

    /// <summary>Customers of a member that began between two days.</summary>
    public static int NewCustomersOf(string upn, DateOnly from, DateOnly to) => CustomerRows.Value.Count(c =>
        c["status"] != "potential" && c["owner_upn"] == upn && Day(c, "since_year_offset", "since_month_day") is { } since && In(since, from, to));

    /// <summary>Customers of a region and all under it that began between two days, by size.</summary>
    public static IReadOnlyList<string> NewCustomerSizes(string region, DateOnly from, DateOnly to) =>
        [.. CustomerRows.Value.Where(c => c["status"] != "potential" && Under(region).Contains(c["region"]))
            .Where(c => Day(c, "since_year_offset", "since_month_day") is { } since && In(since, from, to)).Select(c => c["size"])];

    /// <summary>Customers first recorded between two days, before they began or without having begun.</summary>
    public static int Leads(string region, DateOnly from, DateOnly to) => CustomerRows.Value
        .Where(c => Under(region).Contains(c["region"]))
        .Select(c => (Recorded: Day(c, "recorded_year_offset", "recorded_month_day")!.Value, Since: Day(c, "since_year_offset", "since_month_day")))
        .Count(c => In(c.Recorded, from, to) && !(c.Since <= c.Recorded));

    /// <summary>Visits (in person and at ours) between two days to customers of a region and all under it.</summary>
    public static int Visits(string region, DateOnly from, DateOnly to)
    {
        var customers = CustomerRows.Value.Where(c => Under(region).Contains(c["region"])).Select(c => c["code"]).ToHashSet();
        return VisitRows.Value.Count(v => customers.Contains(v["customer"]) && v["kind"] is "in_person" or "at_ours" && In(DaysAgo(v), from, to));
    }

    /// <summary>The target of a region or member; null when there is none.</summary>
    public static decimal? Target(string scope, string metric, string kind, int year) => TargetRows.Value
        .Where(t => t["scope"] == scope && t["metric"] == metric && t["kind"] == kind && Today.Year + int.Parse(t["year_offset"], CultureInfo.InvariantCulture) == year)
        .Select(t => (decimal?)decimal.Parse(t["amount"], CultureInfo.InvariantCulture)).SingleOrDefault();

    /// <summary>The tiers of the customers whose last visit is older than their cadence, one for each customer.</summary>
    public static IReadOnlyList<string> OverdueTiers(string region)
    {
        var months = new Dictionary<string, int> { ["vip"] = 1, ["first"] = 2, ["second"] = 3, ["other"] = 6 };
        return [.. CustomerRows.Value
            .Where(c => c["status"] is "active" or "dormant" && Under(region).Contains(c["region"]))
            .Where(c => LastVisit(c).AddMonths(months[c["tier"]]) < Today)
            .Select(c => c["tier"])];
    }

    /// <summary>How many customers of a region and all under it have such a status; all where none is named.</summary>
    public static int Customers(string region, string? status = null) =>
        CustomerRows.Value.Count(c => Under(region).Contains(c["region"]) && (status is null || c["status"] == status));

    /// <summary>Payments of a customer between two days (not after today).</summary>
    public static decimal Paid(string customer, DateOnly from, DateOnly to) => Collected(c => c["code"] == customer, from, to);

    private static DateOnly LastVisit(Row customer) => VisitRows.Value
        .Where(v => v["customer"] == customer["code"] && v["kind"] is "in_person" or "at_ours").Select(DaysAgo)
        .DefaultIfEmpty(Day(customer, "since_year_offset", "since_month_day")!.Value).Max();

    private static decimal Collected(Func<Row, bool> which, DateOnly from, DateOnly to)
    {
        var customers = CustomerRows.Value.Where(which).Select(c => c["code"]).ToHashSet();
        return PaymentRows.Value
            .Where(p => customers.Contains(p["customer"]) && In(Day(p, "year_offset", "month_day")!.Value, from, to))
            .Sum(p => decimal.Parse(p["amount"], CultureInfo.InvariantCulture));
    }

    private static bool In(DateOnly day, DateOnly from, DateOnly to) => from <= day && day <= to && day <= Today;

    private static DateOnly? Day(Row row, string offset, string monthDay) => row[offset].Length == 0 ? null : DateOnly.ParseExact(
        $"{Today.Year + int.Parse(row[offset], CultureInfo.InvariantCulture)}-{row[monthDay]}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A weekend is moved to the Friday before.</summary>
    private static DateOnly DaysAgo(Row row)
    {
        var day = Today.AddDays(-int.Parse(row["days_ago"], CultureInfo.InvariantCulture));
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
    }

    private static List<Row> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(DemoStore.Files, $"{file}.csv"), Encoding.UTF8).Where(line => line.Length > 0).ToList();
        var columns = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => new Row(columns.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second)))];
    }

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }

    internal sealed class Row(Dictionary<string, string> cells)
    {
        public string this[string column] => cells[column];
    }
}
