namespace SalesBot.Core.Targets;

/// <summary>The weights of the twelve months: low season, high season.</summary>
public sealed class Season
{
    private readonly decimal[] _weights;

    /// <param name="weights">January first; they need not add up to anything.</param>
    /// <exception cref="ArgumentException">There are not twelve, one is negative, or all are 0.</exception>
    public Season(IEnumerable<decimal> weights)
    {
        _weights = [.. weights];
        if (_weights.Length != 12) throw new ArgumentException("A season has twelve weights.", nameof(weights));
        if (_weights.Min() < 0 || _weights.Max() == 0)
            throw new ArgumentException("Weights are not negative, and not all 0.", nameof(weights));
        Total = _weights.Sum();
    }

    /// <summary>All months alike.</summary>
    public static Season Even { get; } = new(Enumerable.Repeat(1m, 12));

    public decimal Total { get; }

    /// <summary>The season from its rows; all months alike when there are none.</summary>
    /// <exception cref="ArgumentException">There are rows, but not one for each month, or weights that make no season.</exception>
    public static Season Of(IReadOnlyCollection<SeasonWeight> rows)
    {
        if (rows.Count == 0) return Even;
        var inOrder = rows.OrderBy(row => row.Month).ToList();
        if (!inOrder.Select(row => row.Month).SequenceEqual(Enumerable.Range(1, 12)))
            throw new ArgumentException("A season has one weight for each month.", nameof(rows));
        return new(inOrder.Select(row => row.Weight));
    }

    /// <param name="month">1 to 12.</param>
    public decimal Weight(int month) => _weights[month - 1];

    /// <summary>The weights of the months before <paramref name="month"/> (1 to 12), added up.</summary>
    public decimal Before(int month) => _weights.Take(month - 1).Sum();
}
