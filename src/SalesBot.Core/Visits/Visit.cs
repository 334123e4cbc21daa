using SalesBot.Core.Calendar;

namespace SalesBot.Core.Visits;

/// <summary>How it took place. In person and at ours are visits; a call and an online meeting are touches.</summary>
public enum VisitKind
{
    InPerson,
    AtOurs,
    Call,
    Online,
}

/// <summary>The customer's intention to buy, as the rep judges it.</summary>
public enum Intention
{
    None,
    Some,
    Strong,
}

/// <summary>Who saw which customer, when, why, and what came of it.</summary>
public sealed class Visit
{
    public long Id { get; init; }

    public int CustomerId { get; set; }

    /// <summary>The member who made it.</summary>
    public int MemberId { get; init; }

    /// <summary>The customer's region on that day: credit stays there.</summary>
    public int RegionId { get; set; }

    /// <summary>The day, in the member's zone.</summary>
    public DateOnly Date { get; set; }

    public VisitKind Kind { get; set; }

    public string Purpose { get; set; } = "";

    public required string Outcome { get; set; }

    /// <summary>Null when it was not said.</summary>
    public Intention? Intention { get; set; }

    /// <summary>UTC instant at which it was entered.</summary>
    public DateTime EnteredAt { get; init; }

    /// <summary>How often it was corrected after it was saved: shown to whoever sees the visit.</summary>
    public int Corrected { get; set; }

    /// <summary>Counts the changes of the row, so that two people do not change it at once.</summary>
    public int Version { get; set; }

    /// <summary>To be called with each correction.</summary>
    public void CountCorrection() => (Corrected, Version) = (Corrected + 1, Version + 1);

    /// <summary>Days between the visit and its entry, in the zone of the member who made it.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public int DaysLate(string zone) => Math.Max(0, Zones.DateAt(EnteredAt, zone).DayNumber - Date.DayNumber);

    /// <summary>Whether it counts as a visit and for cadence (in person, at ours) rather than as a touch.</summary>
    public bool CountsAsVisit => Kind is VisitKind.InPerson or VisitKind.AtOurs;
}
