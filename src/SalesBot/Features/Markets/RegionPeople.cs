using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>Reads the people of a region, as far as their figures may be seen.</summary>
internal static class RegionPeople
{
    /// <summary>Who brought it something, the most first; while the period runs also each rep who answers for it.</summary>
    public static async Task<IReadOnlyList<RegionPerson>> OfAsync(
        Visible all, IReadOnlySet<int> under, StandingBook book, CancellationToken cancellationToken)
    {
        var sums = await all.RegionSums.Where(s => under.Contains(s.RegionId))
            .ByMemberAsync(book.Period, book.AsOf, cancellationToken);
        var brought = sums.Where(sum => sum.Value != default).Select(sum => sum.Key).ToList();
        var now = book.IsNow;
        var members = await all.Members
            .Where(m => brought.Contains(m.Id)
                || (now && m.Active && m.Role == Role.Rep && m.Regions.Any(r => under.Contains(r.RegionId))))
            .OrderBy(m => m.Name).Select(m => new { m.Id, m.Name, m.NameZh })
            .ToListAsync(cancellationToken);
        return [.. members.Select(m => new RegionPerson(m.Name, m.NameZh, sums.GetValueOrDefault(m.Id)))
            .OrderByDescending(m => m.Reached.Collected)];
    }

    /// <summary>The managers and directors who answer for it, or else for the nearest region above it.</summary>
    public static async Task<IReadOnlyList<RegionPerson>> LeadersAsync(
        Visible all, RegionTree tree, int regionId, CancellationToken cancellationToken)
    {
        int[] upwards = [regionId, .. tree.Ancestors(regionId).Select(region => region.Id)];
        var leaders = await all.Members
            .Where(m => m.Active && (m.Role == Role.Manager || m.Role == Role.Director) && m.Regions.Any(r => upwards.Contains(r.RegionId)))
            .Include(m => m.Regions).OrderBy(m => m.Name)
            .ToListAsync(cancellationToken);
        return [.. leaders.GroupBy(leader => leader.Regions.Min(r => Distance(upwards, r.RegionId))).MinBy(near => near.Key)?
            .Select(leader => new RegionPerson(leader.Name, leader.NameZh, default)) ?? []];
    }

    private static int Distance(int[] upwards, int regionId) => Array.IndexOf(upwards, regionId) is var at && at < 0 ? int.MaxValue : at;
}
