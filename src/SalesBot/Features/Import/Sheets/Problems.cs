namespace SalesBot.Features.Import.Sheets;

/// <summary>What keeps a file from being imported: where it stands, and why.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line on which the row begins, the header being 1.</param>
/// <param name="Column">Empty when the whole row or file is meant.</param>
/// <param name="Value">As it stands in the file.</param>
/// <param name="Reason">A sentence that says what to do.</param>
internal sealed record Problem(string File, long Line, string Column, string Value, string Reason)
{
    private const int LongestValue = 60;

    /// <summary>In one line, as a person reads it.</summary>
    public override string ToString()
    {
        var where = Column.Length > 0 ? $"{File}, line {Line}, {Column}" : $"{File}, line {Line}";
        return Value.Length > 0 ? $"{where}, \"{Short(Value)}\": {Reason}" : $"{where}: {Reason}";
    }

    private static string Short(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return line.Length <= LongestValue ? line : $"{line.AsSpan(0, LongestValue)}…";
    }
}

/// <summary>All problems of all files.</summary>
internal sealed class Problems
{
    private readonly List<Problem> _all = [];

    public int Count => _all.Count;

    /// <summary>By file and line.</summary>
    public IReadOnlyList<Problem> Sorted => [.. _all.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];

    public void Add(Problem problem) => _all.Add(problem);
}
