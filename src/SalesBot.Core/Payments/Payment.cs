namespace SalesBot.Core.Payments;

/// <summary>Cash received from a customer; a reversal has a negative amount.</summary>
public sealed class Payment
{
    public long Id { get; init; }

    public int CustomerId { get; init; }

    /// <summary>The customer's region on that day: credit stays there.</summary>
    public int RegionId { get; init; }

    /// <summary>The customer's owner on that day: credit stays there.</summary>
    public int MemberId { get; init; }

    /// <summary>The day in the company's zone.</summary>
    public DateOnly Date { get; init; }

    /// <summary>In the company's currency.</summary>
    public decimal Amount { get; init; }
}
