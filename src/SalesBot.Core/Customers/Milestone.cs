namespace SalesBot.Core.Customers;

public enum MilestoneKind
{
    /// <summary>A potential customer was first recorded.</summary>
    Lead,

    /// <summary>A customer stopped being potential: the day of the first payment, or as imported.</summary>
    NewCustomer,
}

/// <summary>
/// What a customer counted as, on a day, for a region and a member. It is kept beside the customer because credit stays
/// where it happened when the customer is handed over or moves, and a lead stays a lead when it buys.
/// </summary>
public sealed class Milestone
{
    public long Id { get; init; }

    public int CustomerId { get; init; }

    public MilestoneKind Kind { get; init; }

    /// <summary>The day in the company's zone.</summary>
    public DateOnly Date { get; set; }

    public int RegionId { get; set; }

    public int MemberId { get; set; }
}
