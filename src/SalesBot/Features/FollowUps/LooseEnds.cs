using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.FollowUps;

/// <summary>The door of the follow-ups: what waits for somebody to act.</summary>
public sealed class LooseEnds(SalesDb db)
{
    /// <summary>Strong intentions without a next step, the latest first (see <see cref="StrongIntentions"/>).</summary>
    /// <param name="viewer">Whose eyes.</param>
    /// <param name="which">The customers that are asked about.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<LooseEnd>> OfAsync(
        Viewer viewer, Expression<Func<Customer, bool>> which, CancellationToken cancellationToken)
    {
        var all = db.For(viewer);
        var (visits, payments) = (all.Visits, all.Payments);

        // Only the last intention of a customer stands. Each column is one look-up by the index on customer and day, so that
        // it costs the same with any number of visits; the whole visit is read of those alone that matter.
        var rows = await all.Customers.Where(which)
            .Select(c => new
            {
                Customer = c,
                Visit = visits.Where(v => v.CustomerId == c.Id && v.Intention != null)
                    .OrderByDescending(v => v.Date).ThenByDescending(v => v.EnteredAt).ThenByDescending(v => v.Id)
                    .Select(v => (long?)v.Id).FirstOrDefault(),
                Intention = visits.Where(v => v.CustomerId == c.Id && v.Intention != null)
                    .OrderByDescending(v => v.Date).ThenByDescending(v => v.EnteredAt).ThenByDescending(v => v.Id)
                    .Select(v => v.Intention).FirstOrDefault(),
                Paid = payments.Where(p => p.CustomerId == c.Id).OrderByDescending(p => p.Date).Select(p => (DateOnly?)p.Date).FirstOrDefault(),
            })
            .Where(r => r.Intention == Intention.Strong)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.Select(r => r.Visit!.Value).ToList();
        var said = await visits.Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.CustomerId, cancellationToken);
        var waiting = StrongIntentions.WithoutNextStep(
            said.Values.Select(v => new SaidIntention(v.CustomerId, v.Id, v.Date, v.EnteredAt, Strong: true)),
            await StepsAsync(all, [.. said.Keys], said.Values.Min(v => v.Date), cancellationToken),
            rows.Where(r => r.Paid is not null).ToDictionary(r => r.Customer.Id, r => r.Paid!.Value));
        var customers = rows.ToDictionary(r => r.Customer.Id, r => r.Customer);
        return [.. waiting.OrderByDescending(w => w.Date)
            .Select(w => new LooseEnd(customers[w.CustomerId], w.Date, said[w.CustomerId].Outcome, w.VisitId))];
    }

    /// <summary>How many open follow-ups of an owner are overdue.</summary>
    public Task<int> OverdueAsync(Viewer viewer, int ownerId, DateOnly today, CancellationToken cancellationToken) =>
        db.For(viewer).FollowUps
            .CountAsync(f => f.OwnerId == ownerId && f.Status == FollowUpStatus.Open && f.DueOn < today, cancellationToken);

    /// <summary>What was closed before any of the intentions was said settles none of them.</summary>
    private static Task<List<FollowUp>> StepsAsync(Visible all, int[] customers, DateOnly earliest, CancellationToken cancellationToken) =>
        all.FollowUps
            .Where(f => customers.Contains(f.CustomerId) && (f.Status == FollowUpStatus.Open || f.ClosedOn == null || f.ClosedOn >= earliest))
            .ToListAsync(cancellationToken);
}

/// <summary>A customer with a strong intention that nobody follows up.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Since">The day on which it was said.</param>
/// <param name="Outcome">What was said.</param>
/// <param name="VisitId">The visit or touch at which it was said.</param>
public sealed record LooseEnd(Customer Customer, DateOnly Since, string Outcome, long VisitId);
