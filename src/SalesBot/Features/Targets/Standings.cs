using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;
using SalesBot.Data;

namespace SalesBot.Features.Targets;

/// <summary>
/// The door of the targets: what regions and members reached in a period, held against quota and goal. It reads daily sums
/// and targets alone, so that it costs the same with any number of facts.
/// </summary>
public sealed class Standings(SalesDb db, WorkingDays workingDays)
{
    /// <summary>Of regions, each with all that lies under it.</summary>
    /// <param name="viewer">Whose eyes.</param>
    /// <param name="tree">The regions that the viewer may see.</param>
    /// <param name="regions">Those that will be asked for, or regions above them.</param>
    /// <param name="period">The days that are asked about.</param>
    /// <param name="asOf">As of when.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <remarks>
    /// A region's own target counts; one without is the sum of what lies right under it, if every part has one
    /// (see <see cref="RegionTargets"/>).
    /// </remarks>
    public async Task<StandingBook> OfRegionsAsync(
        Viewer viewer, RegionTree tree, IEnumerable<int> regions, Period period, AsOf asOf, CancellationToken cancellationToken)
    {
        var all = db.For(viewer);
        var under = regions.SelectMany(tree.Under).ToHashSet();
        var sums = await all.RegionSums.Where(s => under.Contains(s.RegionId)).ByRegionAsync(period, asOf, cancellationToken);
        var targets = await all.Targets
            .Where(t => t.Year >= period.From.Year && t.Year <= period.To.Year && t.RegionId != null && under.Contains(t.RegionId.Value))
            .ToListAsync(cancellationToken);
        return new StandingBook(
            await PaceAsync(all, cancellationToken), period, asOf,
            region => tree.Under(region).Aggregate(default(Reached), (sum, part) => sum + sums.GetValueOrDefault(part)),
            new TargetBook(
                targets, target => target.RegionId!.Value,
                (region, own) => RegionTargets.Of(region, own, parent => tree.Children(parent).Select(child => child.Id))));
    }

    /// <summary>Of members.</summary>
    public async Task<StandingBook> OfMembersAsync(
        Viewer viewer, IReadOnlyCollection<int> members, Period period, AsOf asOf, CancellationToken cancellationToken)
    {
        var all = db.For(viewer);
        var sums = await all.MemberSums.Where(s => members.Contains(s.MemberId)).ByMemberAsync(period, asOf, cancellationToken);
        var targets = await all.Targets
            .Where(t => t.Year >= period.From.Year && t.Year <= period.To.Year && t.MemberId != null && members.Contains(t.MemberId.Value))
            .ToListAsync(cancellationToken);
        return new StandingBook(
            await PaceAsync(all, cancellationToken), period, asOf,
            member => sums.GetValueOrDefault(member),
            new TargetBook(
                targets, target => target.MemberId!.Value,
                (member, own) => own.TryGetValue(member, out var set) ? set : null));
    }

    /// <summary>Money of the last three whole months against the year before; null where there was nothing then.</summary>
    /// <param name="viewer">Whose eyes.</param>
    /// <param name="under">A region and what lies under it.</param>
    /// <param name="day">A day that is not over: its month is not whole.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Trend?> TrendAsync(Viewer viewer, IReadOnlySet<int> under, DateOnly day, CancellationToken cancellationToken)
    {
        var sums = db.For(viewer).RegionSums.Where(s => under.Contains(s.RegionId));
        var (now, before) = (Trend.MonthsBefore(day), Trend.MonthsBefore(day.AddYears(-1)));
        var asOf = new AsOf(day, day);
        var collected = new Dictionary<Period, decimal>
        {
            [now] = Total(await sums.ByRegionAsync(now, asOf, cancellationToken)),
            [before] = Total(await sums.ByRegionAsync(before, asOf, cancellationToken)),
        };
        return Trend.Of(day, months => collected[months]) is { Percent: not null } trend ? trend : null;
    }

    private async Task<Pace> PaceAsync(Visible all, CancellationToken cancellationToken) =>
        new(Season.Of(await all.Season.ToListAsync(cancellationToken)), workingDays);

    private static decimal Total(Dictionary<int, Reached> sums) => sums.Values.Sum(sum => sum.Collected);
}
