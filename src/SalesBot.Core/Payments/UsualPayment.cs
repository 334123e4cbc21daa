namespace SalesBot.Core.Payments;

/// <summary>What a customer usually pays at once: the median of its last payments.</summary>
public static class UsualPayment
{
    /// <summary>Fewer say nothing of what is usual.</summary>
    public const int Fewest = 3;

    /// <summary>Older ones say little of today.</summary>
    public const int Most = 11;

    /// <summary>An amount over so many times the usual one is asked about again.</summary>
    public const int Doubtful = 10;

    /// <summary>In the company's currency; null with fewer than <see cref="Fewest"/>.</summary>
    /// <param name="amounts">Those of its last payments, without reversals; at most <see cref="Most"/> count.</param>
    public static decimal? Of(IEnumerable<decimal> amounts)
    {
        List<decimal> sorted = [.. amounts.Take(Most).Order()];
        var (half, odd) = (sorted.Count / 2, sorted.Count % 2);
        return sorted.Count < Fewest ? null : odd == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    public static bool IsDoubtful(decimal amount, decimal? usual) => usual is { } known && amount > Doubtful * known;
}
