namespace SalesBot.Core.Summaries;

/// <summary>What a summary is of.</summary>
public enum SummaryKind
{
    Week,
    Month,
}

/// <summary>
/// What a member handed in of a week or a month, in their own words. The figures that stand beside it are no part of it:
/// they are added up from the facts whenever it is shown.
/// </summary>
public sealed class Summary
{
    public long Id { get; init; }

    public int MemberId { get; init; }

    public SummaryKind Kind { get; init; }

    /// <summary>The first day: a Monday, or the first of a month. With the kind it tells which summary it is.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day: a Sunday, or the last of the month.</summary>
    public DateOnly To { get; init; }

    /// <summary>What was done and what it brought.</summary>
    public required string Results { get; set; }

    public string? WentWrong { get; set; }

    /// <summary>How what went wrong is corrected; it comes back on top of the next summary.</summary>
    public string? Correction { get; set; }

    /// <summary>Whether the correction of the summary before was kept, as the member says; null where there was none, or it was not said.</summary>
    public bool? KeptCorrection { get; set; }

    public string? Learned { get; set; }

    public string? HelpWanted { get; set; }

    public string? Plan { get; set; }

    /// <summary>UTC instant at which it was first handed in.</summary>
    public DateTime SubmittedAt { get; init; }

    /// <summary>UTC instant by which it was due, by the zone of the member on that day.</summary>
    public DateTime DueAt { get; init; }

    /// <summary>How often it was corrected after it was handed in.</summary>
    public int Corrected { get; set; }

    /// <summary>Counts the changes of the row, so that it is not changed twice at once.</summary>
    public int Version { get; set; }

    public bool IsLate => SubmittedAt > DueAt;

    /// <summary>Until the deadline it can be corrected; what was handed in late stands as it is.</summary>
    public bool MayBeCorrected(DateTime now) => now <= DueAt;

    /// <summary>To be called with each correction.</summary>
    public void CountCorrection() => (Corrected, Version) = (Corrected + 1, Version + 1);
}

/// <summary>Something said about a summary: a manager's comment or question, or the member's answer.</summary>
public sealed class SummaryNote
{
    public long Id { get; init; }

    public long SummaryId { get; init; }

    public int AuthorId { get; init; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; init; }

    public required string Text { get; init; }
}
