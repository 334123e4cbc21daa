namespace SalesBot.Core.Summaries;

/// <summary>How a member's week looks to their manager.</summary>
/// <param name="MemberId">Who.</param>
/// <param name="Collected">Cash received, in the company's currency.</param>
/// <param name="Part">The part of the target that should be reached by now; null without a target.</param>
/// <param name="Visits">In person and at ours.</param>
/// <param name="LooseEnds">Strong intentions of their customers without a next step.</param>
/// <param name="IsAway">On leave: nobody expects anything.</param>
public sealed record MemberWeek(int MemberId, decimal Collected, decimal? Part, int Visits, int LooseEnds, bool IsAway)
{
    /// <summary>What was collected beyond the part; negative when short, null without a target.</summary>
    public decimal? Difference => Collected - Part;
}

public enum StandOutKind
{
    /// <summary>Strong intentions that nobody follows up.</summary>
    LooseEnds,

    /// <summary>The furthest short of the part of the target.</summary>
    Fall,

    /// <summary>No customer was visited.</summary>
    NoVisit,

    /// <summary>The furthest beyond the part of the target.</summary>
    Rise,
}

/// <summary>A thing that a manager should not overlook.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Members">Whose; several where they are alike (no visit).</param>
/// <param name="Figure">Money of a fall or rise (positive), a number of intentions, or 0.</param>
public sealed record StandOut(StandOutKind Kind, IReadOnlyList<int> Members, decimal Figure);

/// <summary>
/// The three things of a team's week that stand out, what is lost soonest first: intentions left alone, the biggest fall
/// behind the week's part, who made no visit; the biggest rise is told where there is room, so that a good week is seen too.
/// </summary>
public static class StandsOut
{
    public const int Most = 3;

    public static IReadOnlyList<StandOut> In(IReadOnlyCollection<MemberWeek> team)
    {
        var there = team.Where(week => !week.IsAway).ToList();
        return [.. new[] { LooseEnds(team), Fall(there), NoVisit(there), Rise(there) }.OfType<StandOut>().Take(Most)];
    }

    private static StandOut? LooseEnds(IReadOnlyCollection<MemberWeek> team) =>
        team.Where(week => week.LooseEnds > 0).MaxBy(week => week.LooseEnds) is { } most
            ? new(StandOutKind.LooseEnds, [most.MemberId], most.LooseEnds)
            : null;

    private static StandOut? Fall(List<MemberWeek> team) =>
        team.Where(week => week.Difference < 0).MinBy(week => week.Difference) is { Difference: { } missing } worst
            ? new(StandOutKind.Fall, [worst.MemberId], -missing)
            : null;

    private static StandOut? NoVisit(List<MemberWeek> team) =>
        team.Where(week => week.Visits == 0).Select(week => week.MemberId).ToList() is { Count: > 0 } none
            ? new(StandOutKind.NoVisit, none, 0)
            : null;

    private static StandOut? Rise(List<MemberWeek> team) =>
        team.Where(week => week.Difference > 0).MaxBy(week => week.Difference) is { Difference: { } more } best
            ? new(StandOutKind.Rise, [best.MemberId], more)
            : null;
}
