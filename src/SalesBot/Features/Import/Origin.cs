using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Features.Import;

/// <summary>
/// From which day the offsets of a folder are counted: that of its first import, for good. The same files elsewhere are
/// the same folder.
/// </summary>
internal sealed record Origin(DateOnly CountedFrom, string Fingerprint)
{
    public static async Task<Origin> FindAsync(SalesDb db, SourceFolder folder, DateOnly today, CancellationToken cancellationToken)
    {
        var fingerprint = folder.Fingerprint();
        var folders = db.Set<ImportedFolder>().AsNoTracking();
        var known = await folders.FirstOrDefaultAsync(f => f.Path == folder.Path, cancellationToken)
            ?? await folders.OrderBy(f => f.CountedFrom).FirstOrDefaultAsync(f => f.Fingerprint == fingerprint, cancellationToken);
        return new(known?.CountedFrom ?? today, fingerprint);
    }

    /// <summary>Remembers this import, inside the open transaction.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> KeepAsync(SalesDb db, SourceFolder folder, CancellationToken cancellationToken)
    {
        var number = (await db.Set<ImportedFolder>().MaxAsync(f => (int?)f.Import, cancellationToken) ?? 0) + 1;
        if (await db.Set<ImportedFolder>().FindAsync([folder.Path], cancellationToken) is { } known)
        {
            (known.Fingerprint, known.Import) = (Fingerprint, number);
        }
        else
        {
            db.Add(new ImportedFolder { Path = folder.Path, CountedFrom = CountedFrom, Fingerprint = Fingerprint, Import = number });
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return number;
    }
}
