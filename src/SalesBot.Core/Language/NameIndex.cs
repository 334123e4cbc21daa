using SalesBot.Core.Language.Names;

namespace SalesBot.Core.Language;

/// <summary>The names that can be said, ready to be found in a sentence. Immutable; made anew when names change.</summary>
public sealed class NameIndex
{
    private readonly NameTable _table;
    private readonly Func<Name, bool>? _visible;
    private readonly Lazy<IReadOnlyList<Name>> _all;

    public NameIndex(IEnumerable<Name> names)
        : this(new NameTable([.. names]), null)
    {
    }

    private NameIndex(NameTable table, Func<Name, bool>? visible)
    {
        (_table, _visible) = (table, visible);
        _all = new(() => visible is null ? table.Names : [.. table.Names.Where(visible)]);
    }

    public IReadOnlyList<Name> All => _all.Value;

    /// <summary>Whether it was made of exactly these: then it need not be made anew, which takes half a second for ten thousand.</summary>
    public bool IsOf(IReadOnlyList<Name> names) => names.Count == _table.Names.Count && names.Zip(_table.Names).All(pair => IsSame(pair.First, pair.Second));

    /// <summary>The same index with only what <paramref name="visible"/> lets through; cheap.</summary>
    public NameIndex Where(Func<Name, bool> visible) =>
        new(_table, _visible is null ? visible : name => _visible(name) && visible(name));

    /// <summary>The names said by exactly this folded form.</summary>
    internal IReadOnlyList<NameForm> Exactly(ReadOnlySpan<char> key) => Seen(_table.Exactly(key));

    /// <summary>The forms within a number of slips of this one that begin as it does, each with its slips.</summary>
    internal IReadOnlyList<(NameForm Form, int Slips)> Nearly(ReadOnlySpan<char> key, Func<int, int> forgiven, Effort effort) =>
        Seen(_table.Nearly(key, forgiven, effort));

    /// <summary>The same, however they begin; slower.</summary>
    internal IReadOnlyList<(NameForm Form, int Slips)> NearlyAny(ReadOnlySpan<char> key, Func<int, int> forgiven, Effort effort) =>
        Seen(_table.NearlyAny(key, forgiven, effort));

    internal int LongestForm => _table.LongestForm;

    /// <summary>The region of that id, seen or not: whether one lies under another is no secret of a name.</summary>
    internal bool IsUnder(int regionId, int ancestorId) => _table.IsUnder(regionId, ancestorId);

    private static bool IsSame(Name one, Name other) =>
        one.Others.SequenceEqual(other.Others) && (one with { Others = other.Others }) == other;

    private bool IsSeen(Name name) => _visible is null || _visible(name);

    private List<(NameForm Form, int Slips)> Seen(List<(NameForm Form, int Slips)> near)
    {
        near.RemoveAll(n => !IsSeen(n.Form.Name));
        return near;
    }

    private IReadOnlyList<NameForm> Seen(IReadOnlyList<NameForm> forms) =>
        forms.Count == 0 || _visible is null ? forms : [.. forms.Where(f => _visible(f.Name))];
}
