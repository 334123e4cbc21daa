using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Language;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;

namespace SalesBot.Data;

/// <summary>
/// Who is who and what can be named, kept ready in memory. Made anew when the audit tells that a member, a region or a
/// customer has changed, whoever and whichever process changed it.
/// </summary>
public sealed class Roster
{
    private static readonly string[] Watched = [nameof(Member), nameof(MemberRegion), nameof(Leave), nameof(Region), "Customer"];

    private volatile Snapshot? _snapshot;

    /// <summary>All names of the store.</summary>
    public async Task<NameIndex> NamesAsync(SalesDb db, CancellationToken cancellationToken) =>
        (await NowAsync(db, cancellationToken)).Names;

    /// <summary>
    /// The regions and all members, those who have left included: what one names who looks after them. No customer is among
    /// them. Only for a viewer who may administer, and never for an answer with figures.
    /// </summary>
    public async Task<NameIndex> AdministeredAsync(SalesDb db, CancellationToken cancellationToken) =>
        (await NowAsync(db, cancellationToken)).Administered;

    /// <summary>A member, whoever they are (not to be changed), and their eyes; null for nobody, and for who has left.</summary>
    /// <param name="db">The store.</param>
    /// <param name="upn">Of whom.</param>
    /// <param name="now">UTC instant: for whom they stand in depends on the day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(Member Member, Viewer Viewer)?> FindAsync(SalesDb db, string? upn, DateTime now, CancellationToken cancellationToken)
    {
        var known = await NowAsync(db, cancellationToken);
        return upn is not null && known.Members.TryGetValue(upn, out var member)
            && Viewers.Of(member, known.Reporting, known.Regions.Under, Absences.CoveredBy(member, known.Members.Values, now)) is { } viewer
            ? (member, viewer)
            : null;
    }

    /// <summary>The members of these ids (not to be changed).</summary>
    public async Task<IReadOnlyList<Member>> MembersAsync(SalesDb db, IReadOnlySet<int> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : [.. (await NowAsync(db, cancellationToken)).Members.Values.Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id)];

    /// <summary>Those who work in one team with a member and could do their work: whom one names for nothing but to stand in.</summary>
    public async Task<IReadOnlyList<Name>> ColleaguesAsync(SalesDb db, Member member, CancellationToken cancellationToken) =>
        [.. (await NowAsync(db, cancellationToken)).Members.Values
            .Where(m => m.Active && m.Role != Role.Administrator && Colleagues.AreOfATeam(member, m)).OrderBy(m => m.Id).Select(NameOf)];

    private async Task<Snapshot> NowAsync(SalesDb db, CancellationToken cancellationToken)
    {
        var version = await db.Set<AuditEntry>().Where(a => Watched.Contains(a.Entity))
            .MaxAsync(a => (long?)a.Id, cancellationToken) ?? 0;
        return _snapshot is { } known && known.Version == version
            ? known
            : _snapshot = await LoadAsync(db, version, cancellationToken);
    }

    private static async Task<Snapshot> LoadAsync(SalesDb db, long version, CancellationToken cancellationToken)
    {
        var all = db.For(Viewer.System("roster"));
        var regions = await all.Regions.ToListAsync(cancellationToken);
        var members = await all.Members.Include(m => m.Regions).ToListAsync(cancellationToken);
        var customers = await all.Customers
            .Select(c => new { c.Id, c.Code, c.Name, c.NameZh, c.Aliases, c.RegionId, c.OwnerId })
            .ToListAsync(cancellationToken);
        List<Name> places =
        [
            .. regions.Select(r => NameOf(NameKind.Region, r.Id, r.Code, r.NameEn, [r.Code, r.NameEs, r.NameZh, .. r.Aliases], r.ParentId)
                with { Spanish = Given(r.NameEs), Chinese = Given(r.NameZh) }),
        ];
        List<Name> names =
        [
            .. places,
            .. members.Where(m => m.Active).Select(NameOf),
            .. customers.Select(c => NameOf(NameKind.Customer, c.Id, c.Code, c.Name, [c.NameZh, .. c.Aliases], c.RegionId, c.OwnerId)
                with { Chinese = Given(c.NameZh) }),
        ];
        return new Snapshot(
            version,
            new NameIndex(names),
            new NameIndex([.. places, .. members.Select(NameOf)]),
            members.ToDictionary(m => m.Upn),
            [.. members.Select(m => new Reporting(m.Id, m.ManagerId))],
            new RegionTree(regions));
    }

    private static Name NameOf(Member member) =>
        NameOf(NameKind.Member, member.Id, member.Upn, member.Name, [member.NameZh]) with { Chinese = Given(member.NameZh) };

    private static Name NameOf(NameKind kind, int id, string key, string display, IEnumerable<string> others, int? regionId = null, int? ownerId = null) =>
        new(kind, id, key, display, [.. others.Where(o => o.Length > 0 && o != display).Distinct()], regionId, ownerId);

    private static string? Given(string name) => name.Length > 0 ? name : null;

    private sealed record Snapshot(
        long Version, NameIndex Names, NameIndex Administered, Dictionary<string, Member> Members, IReadOnlyList<Reporting> Reporting, RegionTree Regions);
}
