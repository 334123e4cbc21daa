using SalesBot.Core.Calendar;

namespace SalesBot.Core.FollowUps;

public enum FollowUpStatus
{
    Open,
    Done,
    Dropped,
}

/// <summary>A next step with an owner and a due date.</summary>
public sealed class FollowUp
{
    public long Id { get; init; }

    public int CustomerId { get; set; }

    public int OwnerId { get; set; }

    /// <summary>The visit it came from; null when it stands alone.</summary>
    public long? VisitId { get; set; }

    public required string Text { get; set; }

    /// <summary>The wish: the day in <see cref="Zone"/>.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The wish: the local time in <see cref="Zone"/>.</summary>
    public TimeOnly DueTime { get; set; }

    /// <summary>IANA id of the owner's zone when the wish was said.</summary>
    public required string Zone { get; set; }

    /// <summary>UTC instant derived from the wish; derived again when the zone changes.</summary>
    public DateTime DueAt { get; set; }

    public FollowUpStatus Status { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>Why it was dropped.</summary>
    public string? DropReason { get; set; }

    /// <summary>Sets the wish and the instant that follows from it; also for putting off and for a move to another zone.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public void Due(DateOnly on, TimeOnly time, string zone)
    {
        DueAt = Zones.InstantOf(on, time, zone);
        (DueOn, DueTime, Zone) = (on, time, zone);
    }
}
