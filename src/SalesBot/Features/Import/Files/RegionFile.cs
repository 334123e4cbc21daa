using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Markets;
using SalesBot.Data;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary><c>regions.csv</c>: the tree of markets.</summary>
internal sealed class RegionFile : KeyedFile<RegionFile.Line, Region>
{
    public const string File = "regions";

    private Keys _keys = null!;

    public override string Name => File;

    public override ColumnList Columns { get; } = new(["code", "name_en"], ["parent", "name_es", "name_zh", "aliases"]);

    // Parents may come after their children.
    protected override int Batch => int.MaxValue;

    public override void Check(Row row, Book book)
    {
        var line = Read(row, book);
        if (line.Code.Length == 0) return;
        book.Enter(Name, row, "code", line.Code);
        if (row.Has("parent") || !book.Regions.ContainsKey(line.Code)) book.Regions[line.Code] = line.Parent;
    }

    public override void CheckWhole(Book book, TellFault tell)
    {
        foreach (var fault in RegionFaults.In(book.Regions.Select(r => new RegionLink(r.Key, r.Value))))
        {
            if (!book.Has(Name, fault.Code)) continue;
            tell(book.LineOf(Name, fault.Code), "parent", fault.ParentCode ?? "", fault.Kind == RegionFaultKind.Cycle
                ? "the region lies, over this one, under itself."
                : "this stands neither in regions.csv nor in the store.");
        }
    }

    protected override Line Read(Row row, Book book)
    {
        row.Needed("name_en");
        return new(row.Needed("code").ToLowerInvariant(), row.Text("parent").ToLowerInvariant() is { Length: > 0 } parent ? parent : null)
        {
            NameEn = row.Text("name_en"),
            NameEs = row.Text("name_es"),
            NameZh = row.Text("name_zh"),
            Aliases = row.List("aliases"),
        };
    }

    protected override string KeyOf(Line line) => line.Code;

    protected override async Task PrepareAsync(Writing to, CancellationToken cancellationToken) =>
        _keys = await to.Db.KeysAsync<Region>(cancellationToken);

    protected override Task<Dictionary<string, Region>> FindAsync(IReadOnlyList<Line> lines, Writing to, CancellationToken cancellationToken)
    {
        var codes = lines.Select(l => l.Code).ToList();
        return to.Db.Set<Region>().Where(r => codes.Contains(r.Code)).ToDictionaryAsync(r => r.Code, cancellationToken);
    }

    protected override Region Create(Line line, Writing to)
    {
        var region = new Region { Id = (int)_keys.Next(), Code = line.Code, NameEn = line.NameEn };
        to.Regions[line.Code] = region.Id;
        return region;
    }

    protected override void Apply(Region region, Line line, IReadOnlySet<string> said, Writing to)
    {
        if (said.Contains("parent")) region.ParentId = line.Parent is { } parent ? to.Regions[parent] : null;
        if (said.Contains("name_en")) region.NameEn = line.NameEn;
        if (said.Contains("name_es")) region.NameEs = line.NameEs;
        if (said.Contains("name_zh")) region.NameZh = line.NameZh;
        if (said.Contains("aliases")) region.Aliases = line.Aliases;
    }

    internal sealed record Line(string Code, string? Parent)
    {
        public required string NameEn { get; init; }

        public required string NameEs { get; init; }

        public required string NameZh { get; init; }

        public required List<string> Aliases { get; init; }
    }
}
