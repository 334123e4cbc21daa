using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.Customers;

/// <summary>The door of the customers: which of them are to be visited by their cadence, and which are overdue.</summary>
public sealed class VisitsDue(SalesDb db, Cadence cadence)
{
    /// <param name="viewer">Whose eyes: of customers that these do not see nothing is counted.</param>
    /// <param name="which">The customers that are asked about.</param>
    /// <param name="today">The day as of which it is told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CadenceState> OfAsync(
        Viewer viewer, Expression<Func<Customer, bool>> which, DateOnly today, CancellationToken cancellationToken)
    {
        var all = db.For(viewer);
        var (customers, visits) = (all.Customers, all.Visits);

        // The last visit is looked up by the index on customer and day: what it costs does not grow with the visits.
        var rows = await customers.Where(which)
            .Where(c => c.Status == CustomerStatus.Active || c.Status == CustomerStatus.Dormant)
            .Select(c => new
            {
                Customer = c,
                Last = visits
                    .Where(v => v.CustomerId == c.Id && v.Date <= today && (v.Kind == VisitKind.InPerson || v.Kind == VisitKind.AtOurs))
                    .OrderByDescending(v => v.Date).Select(v => (DateOnly?)v.Date).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return new CadenceState(
            rows.Count,
            [.. rows.Select(r => new OverdueCustomer(r.Customer, r.Last, cadence.DaysOverdue(r.Customer, r.Last, today)))
                .Where(r => r.Days > 0).OrderBy(r => r.Customer.Tier).ThenByDescending(r => r.Days)]);
    }
}

/// <summary>How visits keep up with cadence.</summary>
/// <param name="Followed">How many customers are visited at a cadence.</param>
/// <param name="Overdue">Those whose next visit is overdue, by tier, the longest first.</param>
public sealed record CadenceState(int Followed, IReadOnlyList<OverdueCustomer> Overdue);

/// <summary>A customer whose next visit is overdue by some days.</summary>
public sealed record OverdueCustomer(Customer Customer, DateOnly? LastVisit, int Days);
