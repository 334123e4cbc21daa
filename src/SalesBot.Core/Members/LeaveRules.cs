namespace SalesBot.Core.Members;

/// <summary>A leave ends on its first day or later.</summary>
public sealed class LeaveEndsAfterItBegins(DateOnly from, DateOnly to) : Rule
{
    public override bool IsKept => from <= to;
}

/// <summary>What is over changes nothing any more, but for who looks back.</summary>
public sealed class LeaveIsNotOver(DateOnly to, DateOnly today) : Rule
{
    public override bool IsKept => to >= today;
}

/// <summary>Whoever forgot to say so can say it afterwards, but not of long ago: what it excuses would be excused behind everybody's back.</summary>
public sealed class LeaveBeganOfLate(DateOnly from, DateOnly today) : Rule
{
    public const int Days = 31;

    public override bool IsKept => from >= today.AddDays(-Days);

    public override IReadOnlyList<object> Figures => [Days];
}

/// <summary>A year at a time, and that within the next year: more is a slip of the pen.</summary>
public sealed class LeaveIsNoLongerThanAYear(DateOnly from, DateOnly to, DateOnly today) : Rule
{
    public override bool IsKept => to < from.AddYears(1) && from <= today.AddYears(1);
}

/// <summary>
/// Nobody is on leave twice: what overlaps is refused rather than joined, since the two may have different substitutes.
/// </summary>
public sealed class LeaveDoesNotOverlap(Member member, DateOnly from, DateOnly to) : Rule
{
    /// <summary>The one that stands in the way; null for none.</summary>
    public Leave? Other { get; } = member.Leaves.Find(leave => leave.From <= to && from <= leave.To);

    public override bool IsKept => Other is null;
}

/// <summary>Nobody stands in for themselves.</summary>
public sealed class SubstituteIsAnother(int memberId, int substituteId) : Rule
{
    public override bool IsKept => memberId != substituteId;
}

/// <summary>
/// Whoever stands in sees customers, so it is somebody who sells, and who belongs to the same team: of the same manager, the
/// manager, or one of one's own people. Who records it for somebody may name anybody they lead, and themselves.
/// </summary>
public sealed class SubstituteIsOfTheTeam(Member away, Member substitute, Viewer by) : Rule
{
    public override bool IsKept => substitute.Active && substitute.Role != Role.Administrator
        && (Colleagues.AreOfATeam(away, substitute) || Rights.MaySeeMember(by, substitute.Id));
}

/// <summary>Whoever stands in must be there themselves: their own leave may not lie on any of the days.</summary>
public sealed class SubstituteIsThere(Member substitute, DateOnly from, DateOnly to) : Rule
{
    public override bool IsKept => !substitute.Leaves.Exists(leave => leave.From <= to && from <= leave.To);
}

/// <summary>Who knows whom by name because they work together.</summary>
public static class Colleagues
{
    /// <summary>Whether two members have the same manager, or one of them leads the other.</summary>
    public static bool AreOfATeam(Member one, Member other) =>
        one.Id != other.Id
        && ((one.ManagerId is not null && one.ManagerId == other.ManagerId) || one.ManagerId == other.Id || other.ManagerId == one.Id);
}
