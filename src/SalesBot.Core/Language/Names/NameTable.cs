namespace SalesBot.Core.Language.Names;

/// <summary>All forms of all names, prepared once and shared by everybody who sees a part of them.</summary>
internal sealed class NameTable
{
    /// <summary>A part that so many names have in common tells none of them.</summary>
    private const int MostForOnePart = 12;

    private readonly Dictionary<string, NameForm[]> _exact;
    private readonly Dictionary<string, NameForm[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<int, (string Key, uint Letters)[]> _byLength;
    private readonly Dictionary<int, int?> _parents;

    public NameTable(IReadOnlyList<Name> names)
    {
        Names = names;
        _exact = new NameForms(names).All()
            .GroupBy(f => f.Key)
            .Select(g => (g.Key, Forms: g.Count(f => f.IsShort) > MostForOnePart ? g.Where(f => !f.IsShort).ToArray() : [.. g]))
            .Where(g => g.Forms.Length > 0)
            .ToDictionary(g => g.Key, g => g.Forms);
        _lookup = _exact.GetAlternateLookup<ReadOnlySpan<char>>();
        _byLength = _exact.Keys.GroupBy(k => k.Length).ToDictionary(g => g.Key, g => g.Select(k => (k, Slips.Letters(k))).ToArray());
        LongestForm = _exact.Count == 0 ? 0 : _exact.Keys.Max(k => k.Length);
        _parents = names.Where(n => n.Kind == NameKind.Region).DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.RegionId);
    }

    public IReadOnlyList<Name> Names { get; }

    public int LongestForm { get; }

    public IReadOnlyList<NameForm> Exactly(ReadOnlySpan<char> key) => _lookup.TryGetValue(key, out var forms) ? forms : [];

    public List<(NameForm Form, int Slips)> Nearly(ReadOnlySpan<char> key, Func<int, int> forgiven)
    {
        List<(NameForm, int)> near = [];
        var letters = Slips.Letters(key);
        var most = forgiven(key.Length);
        for (var length = key.Length - most; length <= key.Length + most; length++)
        {
            var slips = Math.Min(most, forgiven(length));
            foreach (var (form, others) in _byLength.GetValueOrDefault(length, []))
            {
                if (Slips.MayBeWithin(letters, others, slips) && Slips.Between(key, form, slips) is var between && between <= slips)
                {
                    near.AddRange(_exact[form].Select(f => (f, between)));
                }
            }
        }

        return near;
    }

    /// <summary>Whether a region is another or lies under it. A ring of parents, which no store should hold, ends too.</summary>
    public bool IsUnder(int regionId, int ancestorId)
    {
        int? at = regionId;
        for (var steps = 0; at is { } id && steps <= _parents.Count; steps++)
        {
            if (id == ancestorId)
            {
                return true;
            }

            at = _parents.GetValueOrDefault(id);
        }

        return false;
    }
}
