using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Core.Targets;
using SalesBot.Core.Visits;

namespace SalesBot.Data;

/// <summary>
/// What one viewer may read, as queries: the matrix of <see cref="Rights"/> in the shape a database understands.
/// Rows are the facts themselves; sums are totals of regions or figures of members.
/// </summary>
public sealed class Visible
{
    private readonly SalesDb _db;
    private readonly Viewer _viewer;
    private readonly int[] _regions;
    private readonly int[] _people;

    internal Visible(SalesDb db, Viewer viewer)
    {
        _db = db;
        _viewer = viewer;
        _regions = [.. viewer.Regions];
        // An administrator has a place in the store but no figures, not even "own" ones.
        _people = viewer.Role == Role.Administrator ? [] : [.. viewer.People, viewer.MemberId];
    }

    private bool All => _viewer.SeesAll;

    private bool ByRegion => _viewer.Role == Role.Manager;

    /// <summary>Regions whose totals the viewer may see.</summary>
    public IQueryable<Region> Regions => Of<Region>().Where(r => All || (Totals && _regions.Contains(r.Id)));

    /// <summary>Members whose figures the viewer may see, the viewer included.</summary>
    public IQueryable<Member> Members => Of<Member>().Where(m => All || _people.Contains(m.Id));

    /// <summary>Customers whose rows the viewer may see.</summary>
    public IQueryable<Customer> Customers => Of<Customer>().Where(c =>
        All || _people.Contains(c.OwnerId) || (ByRegion && _regions.Contains(c.RegionId)));

    /// <summary>Visits to customers the viewer may see, and a manager's people's and regions'.</summary>
    public IQueryable<Visit> Visits => Of<Visit>().Where(v =>
        All || (ByRegion && (_people.Contains(v.MemberId) || _regions.Contains(v.RegionId)))
            || Customers.Any(c => c.Id == v.CustomerId));

    public IQueryable<FollowUp> FollowUps => Of<FollowUp>().Where(f =>
        All || _people.Contains(f.OwnerId) || Customers.Any(c => c.Id == f.CustomerId));

    public IQueryable<Payment> Payments => Of<Payment>().Where(p =>
        All || Customers.Any(c => c.Id == p.CustomerId));

    /// <summary>Observations on regions whose totals the viewer may see.</summary>
    public IQueryable<MarketNote> MarketNotes => Of<MarketNote>().Where(n => All || (Totals && _regions.Contains(n.RegionId)));

    /// <summary>Targets of regions and members whose figures the viewer may see.</summary>
    public IQueryable<Target> Targets => Of<Target>().Where(t =>
        All || (t.MemberId != null && _people.Contains(t.MemberId.Value))
            || (Totals && t.RegionId != null && _regions.Contains(t.RegionId.Value)));

    public IQueryable<SeasonWeight> Season => Of<SeasonWeight>();

    /// <summary>Daily sums for totals of regions.</summary>
    public IQueryable<DailySum> RegionSums => Of<DailySum>().Where(s => All || (Totals && _regions.Contains(s.RegionId)));

    /// <summary>Daily sums for figures of members.</summary>
    public IQueryable<DailySum> MemberSums => Of<DailySum>().Where(s => All || _people.Contains(s.MemberId));

    /// <summary>New customers and leads behind the totals of regions.</summary>
    public IQueryable<Milestone> RegionMilestones => Of<Milestone>().Where(m => All || (Totals && _regions.Contains(m.RegionId)));

    /// <summary>New customers and leads behind the figures of members.</summary>
    public IQueryable<Milestone> MemberMilestones => Of<Milestone>().Where(m => All || _people.Contains(m.MemberId));

    private bool Totals => _viewer.Role != Role.Administrator;

    private IQueryable<T> Of<T>()
        where T : class => _db.Set<T>().AsNoTracking();
}
