namespace SalesBot.Core.Markets;

/// <summary>An observation on a region: local protection, a rival's price, a channel, a decision.</summary>
public sealed class MarketNote
{
    public long Id { get; init; }

    public int RegionId { get; init; }

    public int AuthorId { get; init; }

    public DateOnly Date { get; set; }

    /// <summary>What it is about, such as <c>local_protection</c>, <c>competitor</c>, <c>channel</c>.</summary>
    public required string Kind { get; set; }

    public required string Text { get; set; }
}
