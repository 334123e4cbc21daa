using SalesBot.Core.Calendar;
using SalesBot.Core.Targets;

namespace SalesBot.Core.Summaries;

/// <summary>What a member did in a week or month and what it brought, as the store has it.</summary>
public sealed record SummaryFacts
{
    public required Period Period { get; init; }

    public required Reached Reached { get; init; }

    /// <summary>Calls and online meetings.</summary>
    public required int Touches { get; init; }

    /// <summary>Cash received against the part of the year's target that falls into the period.</summary>
    public required Standing Collected { get; init; }

    public required FollowUpCounts FollowUps { get; init; }

    /// <summary>What came of the visits and touches, the most promising first.</summary>
    public required IReadOnlyList<CustomerOutcome> Outcomes { get; init; }
}

/// <summary>What became of the follow-ups of a period.</summary>
/// <param name="Done">Done in it.</param>
/// <param name="Missed">Due in it, before today, and not closed by the end of it.</param>
/// <param name="PutOff">Put off in it to a later day, each counted once.</param>
public readonly record struct FollowUpCounts(int Done, int Missed, int PutOff);

/// <summary>What came of the last time a customer was met in a period.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Customer">The name as it is shown.</param>
/// <param name="Date">The day.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Strong">Whether the intention was strong.</param>
public sealed record CustomerOutcome(int CustomerId, string Customer, DateOnly Date, string Outcome, bool Strong)
{
    /// <summary>One line a customer, the last word on each; strong intentions first, then the latest.</summary>
    /// <param name="met">In the order in which it happened.</param>
    public static IReadOnlyList<CustomerOutcome> OnePerCustomer(IEnumerable<CustomerOutcome> met) =>
        [.. met.GroupBy(outcome => outcome.CustomerId).Select(ofOne => ofOne.Last())
            .OrderByDescending(outcome => outcome.Strong).ThenByDescending(outcome => outcome.Date)];
}
