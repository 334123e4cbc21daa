using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Markets;
using SalesBot.Core.Targets;
using SalesBot.Data;
using SalesBot.Features.Customers;
using SalesBot.Features.FollowUps;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>One of the regions that are compared.</summary>
/// <param name="Region">The region, with all that lies under it.</param>
/// <param name="Standings">By metric.</param>
/// <param name="Trend">Null where there was nothing a year before, and for a past period.</param>
/// <param name="Overdue">Customers overdue for a visit; null for a period that is not now.</param>
/// <param name="LooseEnds">Strong intentions without a next step; null for a period that is not now.</param>
internal sealed record ComparedRegion(
    Region Region, IReadOnlyDictionary<Metric, Standing> Standings, Trend? Trend, int? Overdue, int? LooseEnds);

/// <summary>Reads regions side by side.</summary>
internal sealed class Comparisons(SalesDb db, Standings standings, VisitsDue due, LooseEnds ends)
{
    /// <summary>Those of the regions that the asker may see, in their order.</summary>
    public async Task<IReadOnlyList<ComparedRegion>> OfAsync(int[] regions, Period period, Turn turn, CancellationToken cancellationToken)
    {
        var tree = await db.For(turn.Viewer).Regions.ToTreeAsync(cancellationToken);
        var book = await standings.OfRegionsAsync(turn.Viewer, tree, regions, period, Asked.AsOf(turn), cancellationToken);
        var compared = new List<ComparedRegion>();
        foreach (var region in regions.Select(tree.ById).OfType<Region>())
        {
            compared.Add(await OfAsync(region, tree.Under(region.Id), book, turn, cancellationToken));
        }

        return compared;
    }

    private async Task<ComparedRegion> OfAsync(
        Region region, IReadOnlySet<int> under, StandingBook book, Turn turn, CancellationToken cancellationToken)
    {
        var byMetric = Metrics.Kept.ToDictionary(metric => metric, metric => book.Of(metric, region.Id));
        if (!book.IsNow)
        {
            return new ComparedRegion(region, byMetric, null, null, null);
        }

        int[] regions = [.. under];
        var overdue = await due.OfAsync(turn.Viewer, c => regions.Contains(c.RegionId), turn.Today, cancellationToken);
        var loose = await ends.OfAsync(turn.Viewer, c => regions.Contains(c.RegionId), cancellationToken);
        var trend = await standings.TrendAsync(turn.Viewer, under, book.AsOf.Money, cancellationToken);
        return new ComparedRegion(region, byMetric, trend, overdue.Overdue.Count, loose.Count);
    }
}
