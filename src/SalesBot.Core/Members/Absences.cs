using SalesBot.Core.Calendar;

namespace SalesBot.Core.Members;

/// <summary>
/// Who stands in for whom at a moment: from the first day of a leave to its last, each in the zone of who is away, and not a
/// moment longer. It ends at once with the leave, or when either of them leaves the company, and it does not go on from one
/// to the next: whoever stands in for somebody is given what that one owns, not what that one stands in for.
/// </summary>
public static class Absences
{
    /// <summary>The members for whom a member stands in.</summary>
    /// <param name="member">Who stands in.</param>
    /// <param name="all">All members, with their leaves.</param>
    /// <param name="now">UTC instant.</param>
    public static IReadOnlySet<int> CoveredBy(Member member, IEnumerable<Member> all, DateTime now) => all
        .Where(away => away.Active && away.Id != member.Id && away.Leaves.Exists(leave => leave.SubstituteId == member.Id && IsNow(leave, away, now)))
        .Select(away => away.Id).ToHashSet();

    /// <summary>The leave that a member is on; null when they are there.</summary>
    public static Leave? Of(Member member, DateTime now) => member.Leaves.Find(leave => IsNow(leave, member, now));

    private static bool IsNow(Leave leave, Member away, DateTime now) => leave.Contains(Zones.DateAt(now, away.TimeZone));
}
