namespace SalesBot.Features.Import.Sheets;

/// <summary>The columns a file may have, in any order.</summary>
/// <param name="Needed">It has no meaning without these.</param>
/// <param name="Others">These may be left out.</param>
internal sealed record ColumnList(IReadOnlyList<string> Needed, IReadOnlyList<string> Others)
{
    /// <summary>Columns of which at least one group must be there in full.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneOf { get; init; } = [];

    public IEnumerable<string> All => Needed.Concat(OneOf.SelectMany(group => group)).Concat(Others).Distinct();

    /// <summary>What is wrong with a header: the column, and the reason.</summary>
    public IEnumerable<(string Column, string Reason)> FaultsOf(IReadOnlyList<string> header)
    {
        foreach (var column in header.Distinct().Where(c => !All.Contains(c)))
        {
            yield return (column, $"there is no such column here; the columns are {string.Join(", ", All)}.");
        }

        foreach (var twice in header.GroupBy(c => c).Where(g => g.Count() > 1))
        {
            yield return (twice.Key, "this column stands twice; leave one of them out.");
        }

        foreach (var missing in Needed.Where(c => !header.Contains(c)))
        {
            yield return (missing, "this column is missing.");
        }

        if (OneOf.Count > 0 && !OneOf.Any(group => group.All(header.Contains)))
        {
            yield return ("", $"the day is missing: add {string.Join(", or ", OneOf.Select(g => string.Join(" and ", g)))}.");
        }
    }
}
