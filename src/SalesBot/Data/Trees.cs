using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Markets;

namespace SalesBot.Data;

/// <summary>Reads regions as a tree.</summary>
public static class Trees
{
    /// <summary>The tree of the regions that a query gives; one whose parent is not among them is a root.</summary>
    public static async Task<RegionTree> ToTreeAsync(this IQueryable<Region> regions, CancellationToken cancellationToken)
    {
        var all = await regions.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var ids = all.Select(r => r.Id).ToHashSet();
        foreach (var region in all.Where(r => r.ParentId is { } parent && !ids.Contains(parent)))
        {
            region.ParentId = null;
        }

        return new RegionTree(all);
    }
}
