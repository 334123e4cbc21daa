using CsvHelper;

namespace SalesBot.Features.Import.Sheets;

/// <summary>The row on which a sheet stands; what is read of it is trimmed. Valid until the next one.</summary>
internal sealed class Row(CsvReader csv, string file, IReadOnlyDictionary<string, int> columns, Problems problems)
{
    private int _before;

    /// <summary>The line on which it begins.</summary>
    public long Line => csv.LineNumber;

    /// <summary>Whether nothing was wrong with it so far.</summary>
    public bool IsFine => problems.Count == _before;

    /// <summary>Whether its values are separated by semicolons, as where the comma is the decimal mark.</summary>
    public bool HasSemicolons => csv.Separator == ';';

    /// <summary>Whether the file has this column.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The value; empty when the column is empty or not there.</summary>
    public string Text(string column) => columns.TryGetValue(column, out var index) ? csv.GetString(index).Trim() : "";

    /// <summary>The value; a problem when it is empty.</summary>
    public string Needed(string column)
    {
        var text = Text(column);
        if (text.Length == 0) Fault(column, "a value is needed here.");
        return text;
    }

    /// <summary>The values of a cell that holds several, split at <c>|</c>.</summary>
    public List<string> List(string column) =>
        [.. Text(column).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>What the row says, by column.</summary>
    public SortedDictionary<string, string> Content()
    {
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in columns.Keys) content[column] = Text(column);
        return content;
    }

    /// <summary>Something is wrong with the value of a column.</summary>
    public void Fault(string column, string reason) => problems.Add(new Problem(file, Line, column, Text(column), reason));

    /// <summary>Something is wrong with one of the values of a cell.</summary>
    public void Fault(string column, string value, string reason) => problems.Add(new Problem(file, Line, column, value, reason));

    internal void Begin() => _before = problems.Count;
}
