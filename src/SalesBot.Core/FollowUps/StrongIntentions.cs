namespace SalesBot.Core.FollowUps;

/// <summary>An intention as it was said of a customer at a visit or a touch.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="VisitId">The visit or touch.</param>
/// <param name="Date">Its day.</param>
/// <param name="EnteredAt">UTC instant of entry; it orders what was said on one day.</param>
/// <param name="Strong">False for some and for none.</param>
public readonly record struct SaidIntention(int CustomerId, long VisitId, DateOnly Date, DateTime EnteredAt, bool Strong);

/// <summary>
/// A strong intention without a next step is never left alone. Source: the fourth plan, whose new customers with a strong
/// intention came to little "because the follow-up was not carried out".
/// </summary>
public static class StrongIntentions
{
    /// <summary>
    /// The strong intentions that stand and wait for a next step, at most one a customer. The last intention that was said
    /// of a customer stands; if it is strong it waits, unless
    /// <list type="bullet">
    /// <item>the customer has an open follow-up, wherever that came from: somebody is about to act;</item>
    /// <item>a follow-up of that very visit, or any after its day, was done, or was dropped with a reason;</item>
    /// <item>the customer paid after its day: the intention came true.</item>
    /// </list>
    /// A follow-up of before that was closed on the day of the visit settles nothing: the visit was what it asked for.
    /// </summary>
    /// <param name="said">Visits and touches at which an intention was said.</param>
    /// <param name="followUps">The follow-ups of these customers, open and closed.</param>
    /// <param name="lastPayments">The day of the last payment by customer.</param>
    public static IReadOnlyList<SaidIntention> WithoutNextStep(
        IEnumerable<SaidIntention> said, IEnumerable<FollowUp> followUps, IReadOnlyDictionary<int, DateOnly> lastPayments)
    {
        var steps = followUps.ToLookup(followUp => followUp.CustomerId);
        return [.. said
            .GroupBy(intention => intention.CustomerId)
            .Select(Last)
            .Where(last => last.Strong
                && !steps[last.CustomerId].Any(step => Settles(step, last))
                && !PaidAfter(last, lastPayments))];
    }

    private static SaidIntention Last(IEnumerable<SaidIntention> said) =>
        said.MaxBy(intention => (intention.Date, intention.EnteredAt, intention.VisitId));

    private static bool Settles(FollowUp step, SaidIntention last) => step.Status switch
    {
        FollowUpStatus.Open => true,
        FollowUpStatus.Dropped when string.IsNullOrWhiteSpace(step.DropReason) => false,
        _ => step.VisitId == last.VisitId || step.ClosedOn > last.Date,
    };

    private static bool PaidAfter(SaidIntention last, IReadOnlyDictionary<int, DateOnly> lastPayments) =>
        lastPayments.TryGetValue(last.CustomerId, out var paid) && paid > last.Date;
}
