namespace SalesBot.Core.Members;

/// <summary>Days on which a member is away, and who stands in for them.</summary>
public sealed class Leave
{
    public int Id { get; init; }

    /// <summary>Who is away.</summary>
    public required int MemberId { get; init; }

    /// <summary>The first day, in the member's zone.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The last day, itself included, in the member's zone.</summary>
    public required DateOnly To { get; set; }

    /// <summary>Who sees and does what is due for them on these days; null for nobody.</summary>
    public int? SubstituteId { get; set; }

    /// <summary>Who said so: the member, or who leads them.</summary>
    public required int RecordedById { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Whether the member is away on a day of theirs.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;
}
