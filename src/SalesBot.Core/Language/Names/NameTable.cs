namespace SalesBot.Core.Language.Names;

/// <summary>All forms of all names, prepared once and shared by everybody who sees a part of them.</summary>
internal sealed class NameTable
{
    /// <summary>A part that so many names have in common tells none of them.</summary>
    private const int MostForOnePart = 12;

    private readonly Dictionary<string, NameForm[]> _exact;
    private readonly Dictionary<string, NameForm[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<(int Length, char First), (string Key, uint Letters)[]> _byBeginning;
    private readonly char[] _beginnings;
    private readonly Dictionary<int, int?> _parents;

    public NameTable(IReadOnlyList<Name> names)
    {
        Names = names;
        _exact = new NameForms(names).All()
            .GroupBy(f => f.Key)
            .Select(g => (g.Key, Forms: g.Count(f => f.IsLoose) > MostForOnePart ? g.Where(f => !f.IsLoose).ToArray() : [.. g]))
            .Where(g => g.Forms.Length > 0)
            .ToDictionary(g => g.Key, g => g.Forms);
        _lookup = _exact.GetAlternateLookup<ReadOnlySpan<char>>();
        _byBeginning = _exact.Keys.GroupBy(k => (k.Length, k[0])).ToDictionary(g => g.Key, g => g.Select(k => (k, Slips.Letters(k))).ToArray());
        _beginnings = [.. _byBeginning.Keys.Select(k => k.First).Distinct()];
        LongestForm = _exact.Count == 0 ? 0 : _exact.Keys.Max(k => k.Length);
        _parents = names.Where(n => n.Kind == NameKind.Region).DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.RegionId);
    }

    public IReadOnlyList<Name> Names { get; }

    public int LongestForm { get; }

    public IReadOnlyList<NameForm> Exactly(ReadOnlySpan<char> key) => _lookup.TryGetValue(key, out var forms) ? forms : [];

    /// <summary>The forms within so many slips of a word that begin as it does.</summary>
    public List<(NameForm Form, int Slips)> Nearly(ReadOnlySpan<char> key, Func<int, int> forgiven, Effort effort) => Nearly(key, forgiven, key[..1], effort);

    /// <summary>The same, however they begin; slower.</summary>
    public List<(NameForm Form, int Slips)> NearlyAny(ReadOnlySpan<char> key, Func<int, int> forgiven, Effort effort) => Nearly(key, forgiven, _beginnings, effort);

    private List<(NameForm Form, int Slips)> Nearly(ReadOnlySpan<char> key, Func<int, int> forgiven, ReadOnlySpan<char> beginnings, Effort effort)
    {
        List<(NameForm, int)> near = [];
        var most = forgiven(key.Length);
        for (var length = key.Length - most; length <= key.Length + most; length++)
        {
            foreach (var first in beginnings)
            {
                var forms = _byBeginning.GetValueOrDefault((length, first), []);
                if (forms.Length > 0 && effort.GoesThrough(forms.Length))
                {
                    Add(near, key, Math.Min(most, forgiven(length)), forms, effort);
                }
            }
        }

        return near;
    }

    private void Add(List<(NameForm, int)> near, ReadOnlySpan<char> key, int slips, (string Key, uint Letters)[] forms, Effort effort)
    {
        var letters = Slips.Letters(key);
        foreach (var (form, others) in forms)
        {
            if (Slips.MayBeWithin(letters, others, slips) && effort.Compares() && Slips.Between(key, form, slips) is var between && between <= slips)
            {
                near.AddRange(_exact[form].Select(f => (f, between)));
            }
        }
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
