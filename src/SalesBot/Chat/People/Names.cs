using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Chat.People;

/// <summary>
/// The names of the store, kept ready to be found in sentences. Made anew when the audit tells that a customer, a region
/// or a member has changed, whoever changed it.
/// </summary>
public sealed class Names
{
    private static readonly string[] Named = ["Customer", "Region", "Member"];

    private volatile Snapshot? _snapshot;

    /// <summary>All names, as of now.</summary>
    public async Task<NameIndex> AllAsync(SalesDb db, CancellationToken cancellationToken)
    {
        var version = await db.Set<AuditEntry>().Where(a => Named.Contains(a.Entity))
            .MaxAsync(a => (long?)a.Id, cancellationToken) ?? 0;
        if (_snapshot is { } known && known.Version == version)
        {
            return known.Index;
        }

        var index = new NameIndex(await LoadAsync(db, cancellationToken));
        _snapshot = new Snapshot(version, index);
        return index;
    }

    private static async Task<List<Name>> LoadAsync(SalesDb db, CancellationToken cancellationToken)
    {
        var all = db.For(Viewer.System("names"));
        var names = new List<Name>();
        foreach (var r in await all.Regions.ToListAsync(cancellationToken))
        {
            names.Add(new(NameKind.Region, r.Id, r.Code, r.NameEn, [r.Code, r.NameEs, r.NameZh, .. r.Aliases], r.ParentId));
        }

        foreach (var m in await all.Members.Where(m => m.Active).ToListAsync(cancellationToken))
        {
            names.Add(new(NameKind.Member, m.Id, m.Upn, m.Name, [m.NameZh]));
        }

        foreach (var c in await all.Customers.ToListAsync(cancellationToken))
        {
            names.Add(new(NameKind.Customer, c.Id, c.Code, c.Name, [c.NameZh, .. c.Aliases], c.RegionId, c.OwnerId));
        }

        return [.. names.Select(n => n with { Others = [.. n.Others.Where(o => o.Length > 0 && o != n.Display).Distinct()] })];
    }

    private sealed record Snapshot(long Version, NameIndex Index);
}
