namespace SalesBot.Core.Targets;

/// <summary>What is counted.</summary>
public enum Metric
{
    /// <summary>Cash received.</summary>
    Collected,
    Sales,
    NewCustomers,
    Leads,
    Visits,
}

public enum TargetKind
{
    /// <summary>Set by the company.</summary>
    Quota,

    /// <summary>Set by a person for themself or their region, on top of the quota.</summary>
    Goal,
}

/// <summary>What is to be reached in a calendar year by a region or by a member (just one of the two is set).</summary>
public sealed class Target
{
    public long Id { get; init; }

    public int Year { get; init; }

    public int? RegionId { get; init; }

    public int? MemberId { get; init; }

    public Metric Metric { get; init; }

    public TargetKind Kind { get; init; }

    /// <summary>The company's currency for collected and sales, a number of things for the rest.</summary>
    public decimal Amount { get; set; }

    public int SetById { get; set; }
}

/// <summary>The weight of a month in the year (low and high season); the twelve need not add up to anything.</summary>
public sealed class SeasonWeight
{
    /// <summary>1 to 12.</summary>
    public int Month { get; init; }

    public decimal Weight { get; set; }
}
