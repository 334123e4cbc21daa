using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Core.Summaries;
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
    private readonly RowSet _rows;
    private readonly bool _all;
    private readonly int[] _regions;
    private readonly int[] _people;
    private readonly int _self;

    internal Visible(SalesDb db, Viewer viewer)
    {
        _db = db;
        _rows = Rights.RowsOf(viewer);
        _self = viewer.MemberId;
        _all = Rights.Of(viewer, Act.SeeRegionTotals) == Reach.All;
        _regions = [.. viewer.Regions.Where(r => Rights.MaySeeRegion(viewer, r))];
        _people = [.. viewer.People.Append(viewer.MemberId).Where(m => Rights.MaySeeMember(viewer, m))];
    }

    /// <summary>Regions whose totals the viewer may see.</summary>
    public IQueryable<Region> Regions => Of<Region>().Where(r => _all || _regions.Contains(r.Id));

    /// <summary>Members whose figures the viewer may see, the viewer included.</summary>
    public IQueryable<Member> Members => Of<Member>().Where(m => _all || _people.Contains(m.Id));

    /// <summary>
    /// When members are on leave: those whose figures the viewer may see, and those for whom the viewer is to stand in.
    /// </summary>
    public IQueryable<Leave> Leaves => Of<Leave>().Where(l => _all || _people.Contains(l.MemberId) || l.SubstituteId == _self);

    /// <summary>Customers whose rows the viewer may see. What is recorded of a customer is seen with it.</summary>
    public IQueryable<Customer> Customers => Of<Customer>().Where(_rows.Filter<Customer>(c => c.OwnerId, c => c.RegionId));

    public IQueryable<Visit> Visits => Of<Visit>().Where(v => Customers.Any(c => c.Id == v.CustomerId));

    public IQueryable<FollowUp> FollowUps => Of<FollowUp>().Where(f => Customers.Any(c => c.Id == f.CustomerId));

    public IQueryable<Payment> Payments => Of<Payment>().Where(p => Customers.Any(c => c.Id == p.CustomerId));

    /// <summary>Observations on regions whose totals the viewer may see.</summary>
    public IQueryable<MarketNote> MarketNotes => Of<MarketNote>().Where(n => _all || _regions.Contains(n.RegionId));

    /// <summary>Targets of regions and members whose figures the viewer may see.</summary>
    public IQueryable<Target> Targets => Of<Target>().Where(t =>
        _all || (t.MemberId != null && _people.Contains(t.MemberId.Value))
            || (t.RegionId != null && _regions.Contains(t.RegionId.Value)));

    public IQueryable<SeasonWeight> Season => Of<SeasonWeight>();

    /// <summary>Daily sums for totals of regions.</summary>
    public IQueryable<DailySum> RegionSums => Of<DailySum>().Where(s => _all || _regions.Contains(s.RegionId));

    /// <summary>Daily sums for figures of members.</summary>
    public IQueryable<DailySum> MemberSums => Of<DailySum>().Where(s => _all || _people.Contains(s.MemberId));

    /// <summary>New customers and leads behind the totals of regions.</summary>
    public IQueryable<Milestone> RegionMilestones => Of<Milestone>().Where(m => _all || _regions.Contains(m.RegionId));

    /// <summary>New customers and leads behind the figures of members.</summary>
    public IQueryable<Milestone> MemberMilestones => Of<Milestone>().Where(m => _all || _people.Contains(m.MemberId));

    /// <summary>Summaries of members whose figures the viewer may see, the own ones included.</summary>
    public IQueryable<Summary> Summaries => Of<Summary>().Where(s => _all || _people.Contains(s.MemberId));

    /// <summary>What was said about these.</summary>
    public IQueryable<SummaryNote> SummaryNotes => Of<SummaryNote>().Where(n => Summaries.Any(s => s.Id == n.SummaryId));

    private IQueryable<T> Of<T>()
        where T : class => _db.Set<T>().AsNoTracking();
}
