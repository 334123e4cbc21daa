using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Markets;
using SalesBot.Data;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary><c>market_notes.csv</c>: what was observed in a region.</summary>
internal sealed partial class NoteFile : FactFile<NoteFile.Line>
{
    private const int LongestText = 2000;

    private Keys _keys = null!;

    public override string Name => "market_notes";

    public override ColumnList Columns { get; } =
        new(["region", "author_upn", "kind", "text"], []) { OneOf = DayColumns.OfFact.Groups };

    protected override Line? Read(Row row, Book book)
    {
        var day = book.Days.Needed(row, DayColumns.OfFact);
        var region = book.Region(row, "region");
        var author = book.Member(row, "author_upn");
        var kind = row.Needed("kind").ToLowerInvariant();
        if (kind.Length > 0 && !Code().IsMatch(kind)) row.Fault("kind", "write a short code of letters and _, such as local_protection.");
        if (row.Needed("text").Length > LongestText) row.Fault("text", $"a note has at most {LongestText} characters.");
        return row.IsFine && day is { } on && !book.Days.IsLater(on) ? new(on, region!, author!, kind, row.Text("text")) : null;
    }

    protected override string ContentOf(Line line) => RowMemory.ContentOf(line.Date, line.Region, line.AuthorUpn, line.Kind, line.Text);

    protected override async Task PrepareAsync(Writing to, CancellationToken cancellationToken) =>
        _keys = await to.Db.KeysAsync<MarketNote>(cancellationToken);

    protected override long Insert(Line line, Writing to)
    {
        var note = new MarketNote
        {
            Id = _keys.Next(),
            RegionId = to.Regions[line.Region],
            AuthorId = to.Members[line.AuthorUpn].Id,
            Date = line.Date,
            Kind = line.Kind,
            Text = line.Text,
        };
        to.Bulk.Insert(note);
        return note.Id;
    }

    protected override async Task<List<string>> NamesAsync(List<long> ids, Writing to, CancellationToken cancellationToken)
    {
        var notes = await to.Db.Set<MarketNote>().Where(n => ids.Contains(n.Id)).OrderBy(n => n.Date).ToListAsync(cancellationToken);
        return [.. notes.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Date:yyyy-MM-dd} {n.Kind}"))];
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    internal sealed record Line(DateOnly Date, string Region, string AuthorUpn, string Kind, string Text);
}
