using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;

namespace SalesBot.Core.Summaries;

/// <summary>A thing to do next week.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Customer">The name as it is shown.</param>
/// <param name="Text">What is to be done; null for a visit that is due by cadence.</param>
/// <param name="On">The day; null for a visit that has none yet.</param>
public sealed record Planned(int CustomerId, string Customer, string? Text, DateOnly? On);

/// <summary>A customer whose next visit is due by the end of the days that are planned.</summary>
public readonly record struct DueVisit(int CustomerId, string Customer, Tier Tier, DateOnly DueOn);

/// <summary>
/// The plan that a summary proposes: the next steps that are due by the end of the next days, what is overdue on their first,
/// and then the visits that cadence asks for, the best customers first. More than a week can hold is no plan.
/// </summary>
public static class PlanDraft
{
    /// <summary>Lines of it.</summary>
    public const int Most = 6;

    /// <param name="steps">Open follow-ups.</param>
    /// <param name="visits">Visits that are due by cadence.</param>
    /// <param name="days">The days that are planned.</param>
    public static IReadOnlyList<Planned> Of(IEnumerable<Planned> steps, IEnumerable<DueVisit> visits, Period days)
    {
        var due = steps.Where(step => step.On <= days.To)
            .OrderBy(step => step.On)
            .Select(step => step with { On = step.On < days.From ? days.From : step.On })
            .Take(Most).ToList();
        var known = due.Select(step => step.CustomerId).ToHashSet();
        return [.. due.Concat(visits
            .Where(visit => visit.DueOn <= days.To && !known.Contains(visit.CustomerId))
            .OrderBy(visit => visit.Tier).ThenBy(visit => visit.DueOn)
            .Select(visit => new Planned(visit.CustomerId, visit.Customer, null, null))).Take(Most)];
    }
}
