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

    /// <summary>What came of it when it was done, where that was said.</summary>
    public string? Result { get; set; }

    /// <summary>How often it was put off to a later day.</summary>
    public int PutOffCount { get; set; }

    /// <summary>Sets the wish and the instant that follows from it; also for putting off and for a move to another zone.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public void Due(DateOnly on, TimeOnly time, string zone)
    {
        DueAt = Zones.InstantOf(on, time, zone);
        (DueOn, DueTime, Zone) = (on, time, zone);
    }

    /// <summary>Puts it off to another day at the same local time; only a later day counts as put off.</summary>
    public void PutOff(DateOnly to)
    {
        PutOffCount += to > DueOn ? 1 : 0;
        Due(to, DueTime, Zone);
    }

    /// <summary>It was done.</summary>
    /// <param name="on">The day, in the zone of whoever says so.</param>
    /// <param name="result">What came of it; null where that was not said.</param>
    public void Done(DateOnly on, string? result) => (Status, ClosedOn, Result) = (FollowUpStatus.Done, on, result);

    /// <summary>It is not going to be done.</summary>
    /// <param name="on">The day, in the zone of whoever says so.</param>
    /// <param name="reason">Why; see <see cref="DropReasonIsSaid"/>.</param>
    public void Drop(DateOnly on, string reason) => (Status, ClosedOn, DropReason) = (FollowUpStatus.Dropped, on, reason);

    /// <summary>Another member does it, on the same day, at the time and in the zone of their own.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public void HandOver(int ownerId, TimeOnly time, string zone)
    {
        Due(DueOn, time, zone);
        OwnerId = ownerId;
    }
}
