namespace SalesBot.Core.Language;

/// <summary>The names that can be said, ready to be found in a sentence. Immutable; made anew when names change.</summary>
public sealed class NameIndex
{
    public NameIndex(IEnumerable<Name> names) => All = [.. names];

    public IReadOnlyList<Name> All { get; }

    /// <summary>The same index with only what <paramref name="visible"/> lets through; cheap.</summary>
    public NameIndex Where(Func<Name, bool> visible) => new(All.Where(visible));
}
