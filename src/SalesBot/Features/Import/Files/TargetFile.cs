using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Targets;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary><c>targets.csv</c>: quotas and goals of a year, for a region or a member.</summary>
internal sealed class TargetFile : KeyedFile<TargetFile.Line, Target>
{
    public override string Name => "targets";

    public override ColumnList Columns { get; } = new(["scope", "metric", "amount", "set_by"], ["kind"])
    {
        OneOf = [["year"], ["year_offset"]],
    };

    public override void Check(Row row, Book book)
    {
        var line = Read(row, book);
        if (row.IsFine) book.Enter(Name, row, "scope", KeyOf(line));
    }

    protected override Line Read(Row row, Book book)
    {
        var metric = Codes.Needed<Metric>(row, "metric") ?? default;
        row.Needed("amount");
        var amount = row.AmountFromZero("amount") ?? 0;
        if (metric is not (Metric.Collected or Metric.Sales) && amount != decimal.Truncate(amount))
        {
            row.Fault("amount", "a number of things is a whole number.");
        }

        return new(YearOf(row, book.Days), ScopeOf(row, book), metric, Codes.Read<TargetKind>(row, "kind") ?? default)
        {
            Amount = amount,
            SetBy = book.Member(row, "set_by") ?? "",
        };
    }

    protected override string KeyOf(Line line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Year}/{line.Scope}/{line.Metric}/{line.Kind}");

    protected override async Task<Dictionary<string, Target>> FindAsync(IReadOnlyList<Line> lines, Writing to, CancellationToken cancellationToken)
    {
        var years = lines.Select(l => l.Year).Distinct().ToList();
        var regions = to.Regions.ToDictionary(r => r.Value, r => r.Key);
        var members = to.Members.ToDictionary(m => m.Value.Id, m => m.Key);
        var targets = await to.Db.Set<Target>().Where(t => years.Contains(t.Year)).ToListAsync(cancellationToken);
        return targets.ToDictionary(t =>
            KeyOf(new(t.Year, t.RegionId is { } region ? regions[region] : members[t.MemberId!.Value], t.Metric, t.Kind)));
    }

    protected override Target Create(Line line, Writing to) => new()
    {
        Year = line.Year,
        RegionId = IsMember(line.Scope) ? null : to.Regions[line.Scope],
        MemberId = IsMember(line.Scope) ? to.Members[line.Scope].Id : null,
        Metric = line.Metric,
        Kind = line.Kind,
    };

    protected override void Apply(Target target, Line line, IReadOnlySet<string> said, Writing to)
    {
        if (said.Contains("amount")) target.Amount = line.Amount;
        if (said.Contains("set_by")) target.SetById = to.Members[line.SetBy].Id;
    }

    /// <summary>The year as it was reckoned.</summary>
    protected override void Amend(SortedDictionary<string, string> content, Line line)
    {
        content.Remove("year_offset");
        content["year"] = line.Year.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsMember(string scope) => scope.Contains('@');

    private static int YearOf(Row row, Days days)
    {
        var (year, offset) = (row.Text("year"), row.Text("year_offset"));
        if (year.Length > 0 == offset.Length > 0)
        {
            row.Fault(row.Has("year") ? "year" : "year_offset", "write either the year or how many years it lies from this one.");
            return 0;
        }

        return year.Length > 0
            ? Days.Number(row, "year", 1950, 2100) ?? 0
            : days.CountedFrom.Year + (Days.Number(row, "year_offset", -50, 50) ?? 0);
    }

    private static string ScopeOf(Row row, Book book)
    {
        if (row.Needed("scope") is not { Length: > 0 } scope) return "";
        return (IsMember(scope) ? book.Member(row, "scope") : book.Region(row, "scope")) ?? "";
    }

    internal sealed record Line(int Year, string Scope, Metric Metric, TargetKind Kind)
    {
        public decimal Amount { get; init; }

        public string SetBy { get; init; } = "";
    }
}
