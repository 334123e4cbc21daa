using SalesBot.Core.Calendar;

namespace SalesBot.Core.Members;

/// <summary>What a member of the sales department is; it decides what they may see and do.</summary>
public enum Role
{
    Rep,
    Manager,
    Director,
    Administrator,
}

/// <summary>A person of the sales department.</summary>
public sealed class Member
{
    public int Id { get; init; }

    /// <summary>User principal name, lower case: the key of imports and of signing in.</summary>
    public required string Upn { get; init; }

    public required string Name { get; set; }

    /// <summary>The name in Chinese characters; empty when there is none.</summary>
    public string NameZh { get; set; } = "";

    public Role Role { get; set; }

    /// <summary>The member this one reports to.</summary>
    public int? ManagerId { get; set; }

    /// <summary>The language of replies: <c>en</c>, <c>es</c> or <c>zh-Hans</c>; null until it is known.</summary>
    public string? Language { get; set; }

    /// <summary>IANA id of the zone in which the member's days and prompt time are meant.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Local time at which the morning's prompt is due.</summary>
    public TimeOnly PromptTime { get; set; } = new(9, 0);

    /// <summary>
    /// The days of the week on which the bot speaks first; null for every working day. Days that are chosen are chosen within
    /// the working days, and then a make-up day counts only where its day of the week is among them.
    /// </summary>
    public Weekdays? PromptDays { get; set; }

    /// <summary>Local time from which on the bot does not speak first, up to <see cref="QuietTo"/>; null for no quiet hours.</summary>
    public TimeOnly? QuietFrom { get; set; }

    /// <summary>Local time at which the quiet hours end; when it is not after <see cref="QuietFrom"/>, on the day after. Null for none.</summary>
    public TimeOnly? QuietTo { get; set; }

    /// <summary>The first local day on which the bot speaks first again; null when it was not told to pause.</summary>
    public DateOnly? PausedUntil { get; set; }

    /// <summary>False once the person has left: access has ended, history stays.</summary>
    public bool Active { get; set; } = true;

    /// <summary>The regions they answer for; what lies under these belongs to them too.</summary>
    public List<MemberRegion> Regions { get; init; } = [];

    /// <summary>When they are, were and will be on leave; read with the member, always.</summary>
    public List<Leave> Leaves { get; init; } = [];

    /// <summary>Whether they are on leave on a local day of theirs.</summary>
    public bool IsOnLeave(DateOnly day) => Leaves.Exists(leave => leave.Contains(day));
}

/// <summary>A region that a member answers for.</summary>
public sealed class MemberRegion
{
    public int MemberId { get; init; }

    public int RegionId { get; init; }
}
