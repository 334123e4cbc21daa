namespace SalesBot.Core.Targets;

/// <summary>The target of a region, by itself or by what lies under it.</summary>
public static class RegionTargets
{
    /// <summary>
    /// The region's own target counts, for somebody set it for the whole. Without one a parent is the sum of what lies
    /// right under it, if every part has a target: a sum with a part missing would be held against more than it covers.
    /// </summary>
    /// <param name="region">The region.</param>
    /// <param name="own">The targets that were set, by region.</param>
    /// <param name="children">The regions right under one.</param>
    /// <returns>Null where no target can be told.</returns>
    public static decimal? Of(int region, IReadOnlyDictionary<int, decimal> own, Func<int, IEnumerable<int>> children)
    {
        if (own.TryGetValue(region, out var set)) return set;
        decimal? sum = null;
        foreach (var child in children(region))
        {
            if (Of(child, own, children) is not { } part) return null;
            sum = (sum ?? 0) + part;
        }

        return sum;
    }
}
