using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.Markets;
using SalesBot.Core.Targets;
using SalesBot.Data;
using SalesBot.Features.Customers;
using SalesBot.Features.FollowUps;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>Reads the state of regions.</summary>
internal sealed class RegionPictures(SalesDb db, Standings standings, VisitsDue due, LooseEnds ends)
{
    private const int LatestNotes = 3;

    /// <summary>Null where the asker may not see the region, or there is none.</summary>
    public async Task<RegionPicture?> OfAsync(int regionId, Period period, Turn turn, CancellationToken cancellationToken)
    {
        var all = db.For(turn.Viewer);
        var tree = await all.Regions.ToTreeAsync(cancellationToken);
        if (tree.ById(regionId) is not { } region)
        {
            return null;
        }

        var under = tree.Under(regionId);
        var book = await standings.OfRegionsAsync(turn.Viewer, tree, [regionId], period, Asked.AsOf(turn), cancellationToken);
        var reached = book.Reached(regionId);
        var people = await RegionPeople.OfAsync(all, under, book, cancellationToken);
        return new RegionPicture
        {
            Region = region,
            Period = period,
            IsNow = book.IsNow,
            Standings = Metrics.Kept.ToDictionary(metric => metric, metric => book.Of(metric, regionId)),
            Trend = await TrendAsync(turn, under, book, cancellationToken),
            SmallNewCustomers = await SmallAsync(all, under, book, reached.NewCustomers, cancellationToken),
            Parts = Parts(tree, regionId, book),
            Leaders = book.IsNow ? await RegionPeople.LeadersAsync(all, tree, regionId, cancellationToken) : [],
            People = people,
            OtherPeople = people.Aggregate(reached, (rest, person) => rest - person.Reached),
            Notes = await NotesAsync(all, tree, under, book, cancellationToken),
            Cadence = !book.IsNow ? null : await due.OfAsync(turn.Viewer, Of(under), turn.Today, cancellationToken),
            LooseEnds = !book.IsNow ? null : await ends.OfAsync(turn.Viewer, Of(under), cancellationToken),
        };
    }

    private static Expression<Func<Customer, bool>> Of(IReadOnlySet<int> under)
    {
        int[] regions = [.. under];
        return customer => regions.Contains(customer.RegionId);
    }

    /// <summary>Of a past period only if the three months lie in it; of a running one as of today.</summary>
    private async Task<Trend?> TrendAsync(Turn turn, IReadOnlySet<int> under, StandingBook book, CancellationToken cancellationToken)
    {
        var day = book.IsPast ? book.Period.To.AddDays(1) : book.AsOf.Money;
        return !book.IsAhead && (!book.IsPast || book.Period.From <= Trend.MonthsBefore(day).From)
            ? await standings.TrendAsync(turn.Viewer, under, day, cancellationToken)
            : null;
    }

    /// <summary>A count is given only if all new customers may be looked at: a part of it would read as the whole.</summary>
    private static async Task<int?> SmallAsync(
        Visible all, IReadOnlySet<int> under, StandingBook book, int newCustomers, CancellationToken cancellationToken)
    {
        if (newCustomers == 0)
        {
            return null;
        }

        var (from, to) = (book.Period.From, book.Period.To < book.AsOf.Money ? book.Period.To : book.AsOf.Money);
        var customers = all.Customers;
        var sizes = await all.RegionMilestones
            .Where(m => m.Kind == MilestoneKind.NewCustomer && under.Contains(m.RegionId) && m.Date >= from && m.Date <= to)
            .Join(customers, m => m.CustomerId, c => c.Id, (_, c) => c.Size)
            .ToListAsync(cancellationToken);
        return sizes.Count == newCustomers ? sizes.Count(size => size == CustomerSize.Small) : null;
    }

    private static List<RegionPart> Parts(RegionTree tree, int regionId, StandingBook book)
    {
        var children = tree.Children(regionId).ToList();
        var parts = children
            .Select(child => new RegionPart(child, book.Of(Metric.Collected, child.Id), book.Reached(child.Id)))
            .OrderBy(part => part.Collected.Main.PacePercent ?? decimal.MaxValue)
            .ThenByDescending(part => part.Reached.Collected)
            .ToList();
        var own = parts.Aggregate(book.Reached(regionId), (rest, part) => rest - part.Reached);
        if (children.Count > 0 && own != default)
        {
            parts.Add(new RegionPart(null, book.Untargeted(Metric.Collected, own), own));
        }

        return parts;
    }

    private static async Task<IReadOnlyList<(MarketNote, Region)>> NotesAsync(
        Visible all, RegionTree tree, IReadOnlySet<int> under, StandingBook book, CancellationToken cancellationToken)
    {
        var (from, to) = (book.Period.From, book.Period.To);
        var notes = await all.MarketNotes
            .Where(n => under.Contains(n.RegionId) && n.Date >= from && n.Date <= to)
            .OrderByDescending(n => n.Date).ThenByDescending(n => n.Id).Take(LatestNotes)
            .ToListAsync(cancellationToken);
        return [.. notes.Select(note => (note, tree.ById(note.RegionId)!))];
    }
}
