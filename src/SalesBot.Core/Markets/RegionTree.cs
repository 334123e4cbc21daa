namespace SalesBot.Core.Markets;

/// <summary>The regions as a tree: what lies under what.</summary>
public sealed class RegionTree
{
    private readonly Dictionary<int, Region> _byId;
    private readonly Dictionary<string, Region> _byCode;
    private readonly ILookup<int, Region> _children;

    /// <exception cref="ArgumentException">A parent is unknown, a code stands twice, or regions lie under themselves.</exception>
    public RegionTree(IEnumerable<Region> regions)
    {
        All = [.. regions];
        _byId = All.ToDictionary(region => region.Id);
        var links = All.Select(region => new RegionLink(region.Code, ParentCode(region)));
        if (RegionFaults.In(links) is [var first, ..]) throw new ArgumentException($"Regions make no tree: {first}.");

        _byCode = All.ToDictionary(region => region.Code, StringComparer.OrdinalIgnoreCase);
        _children = All.Where(region => region.ParentId is not null).ToLookup(region => region.ParentId!.Value);
    }

    /// <summary>All regions, in the order they were given.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>The regions that lie under no other.</summary>
    public IEnumerable<Region> Roots => All.Where(region => region.ParentId is null);

    /// <summary>Null when there is none.</summary>
    public Region? ById(int id) => _byId.GetValueOrDefault(id);

    /// <summary>Letter case does not matter; null when there is none.</summary>
    public Region? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The regions right under one; none when it is unknown.</summary>
    public IEnumerable<Region> Children(int id) => _children[id];

    /// <summary>The ids of a region and of all that lie under it; empty when it is unknown.</summary>
    public IReadOnlySet<int> Under(int id)
    {
        var found = new HashSet<int>();
        var next = new Stack<int>(_byId.ContainsKey(id) ? [id] : []);
        while (next.TryPop(out var region))
        {
            found.Add(region);
            foreach (var child in _children[region]) next.Push(child.Id);
        }

        return found;
    }

    /// <summary>What a region lies under, the nearest first; without itself.</summary>
    public IEnumerable<Region> Ancestors(int id)
    {
        for (var parent = ParentOf(id); parent is not null; parent = ParentOf(parent.Id)) yield return parent;
    }

    private Region? ParentOf(int id) => ById(id)?.ParentId is { } parent ? ById(parent) : null;

    private string? ParentCode(Region region) => region.ParentId is not { } parent
        ? null
        : _byId.TryGetValue(parent, out var found) ? found.Code : $"#{parent}";
}
