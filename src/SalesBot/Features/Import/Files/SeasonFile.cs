using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Targets;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary><c>season.csv</c>: the weights of the twelve months.</summary>
internal sealed class SeasonFile : KeyedFile<SeasonWeight, SeasonWeight>
{
    public override string Name => "season";

    public override ColumnList Columns { get; } = new(["month", "weight"], []);

    public override void Check(Row row, Book book)
    {
        if (Read(row, book) is not { Month: > 0 } line) return;
        book.Enter(Name, row, "month", KeyOf(line));
        book.Season[line.Month] = line.Weight;
    }

    public override void CheckWhole(Book book, TellFault tell)
    {
        var missing = Enumerable.Range(1, 12).Where(month => !book.Season.ContainsKey(month)).ToList();
        if (missing.Count > 0)
        {
            tell(1, "month", "", $"a season has a weight for each of the twelve months; {string.Join(", ", missing)} is missing.");
        }
        else if (book.Season.Values.Max() == 0)
        {
            tell(1, "weight", "", "the weights are all 0; one of them must be more.");
        }
    }

    protected override SeasonWeight Read(Row row, Book book)
    {
        row.Needed("month");
        row.Needed("weight");
        return new() { Month = Days.Number(row, "month", 1, 12) ?? 0, Weight = row.AmountFromZero("weight") ?? 0 };
    }

    protected override string KeyOf(SeasonWeight line) => line.Month.ToString("00", CultureInfo.InvariantCulture);

    protected override Task<Dictionary<string, SeasonWeight>> FindAsync(
        IReadOnlyList<SeasonWeight> lines, Writing to, CancellationToken cancellationToken) =>
        to.Db.Set<SeasonWeight>().ToDictionaryAsync(KeyOf, cancellationToken);

    protected override SeasonWeight Create(SeasonWeight line, Writing to) => new() { Month = line.Month };

    protected override void Apply(SeasonWeight entity, SeasonWeight line, IReadOnlySet<string> said, Writing to) => entity.Weight = line.Weight;
}
