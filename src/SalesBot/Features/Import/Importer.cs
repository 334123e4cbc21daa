using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import;

/// <summary>
/// Brings a folder of CSV files into the store. All of it is checked before anything is written, and written in one
/// transaction: it is in as a whole or not at all.
/// </summary>
internal sealed class Importer(SalesDb db, Company company, TierRules tiers, TimeProvider clock)
{
    /// <exception cref="ImportException">There is no such folder, nothing in it to import, or somebody was faster.</exception>
    public async Task<ImportReport> RunAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var folder = SourceFolder.Open(request.Folder);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Zones.DateAt(now, company.Zone);
        var origin = await Origin.FindAsync(db, folder, today, cancellationToken);
        var book = new Book(new Days(today, origin.CountedFrom), company.Zone, tiers);
        await book.LearnAsync(db.For(Viewer.System("import")), cancellationToken);

        var problems = Check(folder, request, book, cancellationToken);
        return problems.Count > 0
            ? new(folder, [], problems.Sorted)
            : new(folder, await TryWriteAsync(request, new(folder, origin, book), now, cancellationToken), []);
    }

    /// <summary>Where people go on writing meanwhile, the import may meet what one of them has just written.</summary>
    private async Task<IReadOnlyList<Tally>> TryWriteAsync(ImportRequest request, Checked read, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(request, read, now, cancellationToken);
        }
        catch (Exception fault) when (db.OutlookAfter(fault) is not Outlook.Stays)
        {
            throw new ImportException("Somebody changed the store while it was imported, or the store was away; nothing was imported. Import again.", fault);
        }
    }

    private static Problems Check(SourceFolder folder, ImportRequest request, Book book, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        foreach (var (file, path) in folder.Files)
        {
            var sheet = new Sheet(path, file.Columns, request.Encoding, problems);
            foreach (var row in sheet.Rows())
            {
                cancellationToken.ThrowIfCancellationRequested();
                file.Check(row, book);
            }

            if (sheet.IsWhole)
            {
                file.CheckWhole(book, (line, column, value, reason) =>
                    problems.Add(new(Path.GetFileName(path), line, column, value, reason)));
            }
            else
            {
                book.Unread.Add(file.Name);
            }
        }

        return problems;
    }

    private async Task<IReadOnlyList<Tally>> WriteAsync(ImportRequest request, Checked read, DateTime now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginAloneAsync(cancellationToken);
        var number = await read.Origin.KeepAsync(db, read.Folder, cancellationToken);
        using var to = new Writing(db, read.Book, now, number);
        await to.LearnAsync(cancellationToken);
        var tallies = new List<Tally>();
        foreach (var (file, path) in read.Folder.Files)
        {
            // Whatever is wrong was told before; a file that has changed since is not to slip through.
            var problems = new Problems();
            tallies.Add(await file.WriteAsync(new Sheet(path, file.Columns, request.Encoding, problems).Rows(), to, cancellationToken));
            if (problems.Count > 0) throw new ImportException($"{path} was changed while it was imported; nothing was imported.");
        }

        if (!request.DryRun) await db.CommitAsync(transaction, namesChanged: true, cancellationToken);
        db.ChangeTracker.Clear();
        return tallies;
    }

    private sealed record Checked(SourceFolder Folder, Origin Origin, Book Book);
}
