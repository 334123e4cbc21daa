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

    /// <summary>False once the person has left: access has ended, history stays.</summary>
    public bool Active { get; set; } = true;

    /// <summary>The regions they answer for; what lies under these belongs to them too.</summary>
    public List<MemberRegion> Regions { get; init; } = [];
}

/// <summary>A region that a member answers for.</summary>
public sealed class MemberRegion
{
    public int MemberId { get; init; }

    public int RegionId { get; init; }
}
