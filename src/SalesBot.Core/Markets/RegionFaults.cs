namespace SalesBot.Core.Markets;

/// <summary>A region and what it lies under, by their codes; no parent is null or empty.</summary>
public readonly record struct RegionLink(string Code, string? ParentCode);

public enum RegionFaultKind
{
    /// <summary>The parent is not among the regions.</summary>
    UnknownParent,

    /// <summary>The region lies, over one or more others, under itself.</summary>
    Cycle,

    /// <summary>The code stands twice; told of the second and later ones.</summary>
    DuplicateCode,
}

/// <summary>Why regions are no tree: the region at fault, and the parent it names.</summary>
public sealed record RegionFault(RegionFaultKind Kind, string Code, string? ParentCode);

/// <summary>Finds all that keeps regions from being a tree.</summary>
public static class RegionFaults
{
    /// <summary>
    /// All faults, in the order of the links. Of a cycle every region in it is told, not those that merely hang below.
    /// </summary>
    public static IReadOnlyList<RegionFault> In(IEnumerable<RegionLink> links)
    {
        var parents = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var faults = new List<(RegionLink Link, RegionFaultKind? Kind)>();
        foreach (var link in links)
        {
            var isNew = parents.TryAdd(link.Code, link.ParentCode);
            faults.Add((link, isNew ? null : RegionFaultKind.DuplicateCode));
        }

        return [.. faults
            .Select(fault => (fault.Link, Kind: fault.Kind ?? KindOf(fault.Link, parents)))
            .Where(fault => fault.Kind is not null)
            .Select(fault => new RegionFault(fault.Kind!.Value, fault.Link.Code, fault.Link.ParentCode))];
    }

    private static RegionFaultKind? KindOf(RegionLink link, Dictionary<string, string?> parents)
    {
        if (string.IsNullOrEmpty(link.ParentCode)) return null;
        if (!parents.ContainsKey(link.ParentCode)) return RegionFaultKind.UnknownParent;
        return LiesUnderItself(link.Code, parents) ? RegionFaultKind.Cycle : null;
    }

    private static bool LiesUnderItself(string code, Dictionary<string, string?> parents)
    {
        var at = parents[code];
        for (var steps = 0; steps < parents.Count && !string.IsNullOrEmpty(at); steps++)
        {
            if (string.Equals(at, code, StringComparison.OrdinalIgnoreCase)) return true;
            at = parents.GetValueOrDefault(at);
        }

        return false;
    }
}
