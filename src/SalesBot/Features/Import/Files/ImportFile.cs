using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary>Tells what is wrong with a row that was passed: its line, the column, the value and the reason.</summary>
internal delegate void TellFault(long line, string column, string value, string reason);

/// <summary>One kind of file: how its rows are read and checked, and how they come into the store.</summary>
internal abstract class ImportFile
{
    /// <summary>All kinds, for one import, each after those that it refers to.</summary>
    public static IReadOnlyList<ImportFile> All() =>
    [
        new RegionFile(), new MemberFile(), new CustomerFile(), new SeasonFile(), new TargetFile(), new NoteFile(),
        new VisitFile(), new PaymentFile(),
    ];

    /// <summary>The file's name without <c>.csv</c>.</summary>
    public abstract string Name { get; }

    public abstract ColumnList Columns { get; }

    /// <summary>Checks a row and takes what it brings into the book.</summary>
    public abstract void Check(Row row, Book book);

    /// <summary>Checks what shows only once all rows are known.</summary>
    public virtual void CheckWhole(Book book, TellFault tell)
    {
    }

    /// <summary>Brings rows that were checked into the store, inside the open transaction.</summary>
    public abstract Task<Tally> WriteAsync(IEnumerable<Row> rows, Writing to, CancellationToken cancellationToken);
}
