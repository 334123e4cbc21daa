using SalesBot.Core.Calendar;

namespace SalesBot.Core.Summaries;

/// <summary>A summary that says nothing of what came out of the days helps nobody.</summary>
public sealed class ResultsAreSaid(string? results) : Rule
{
    public override bool IsKept => IsSaid(results);
}

/// <summary>A note has words in it.</summary>
public sealed class NoteIsSaid(string? text) : Rule
{
    public override bool IsKept => IsSaid(text);
}

/// <summary>A summary is read on a phone, and all of it fits on one card.</summary>
public sealed class SummaryWordsAreNotTooLong(string words) : Rule
{
    /// <summary>In UTF-16 characters.</summary>
    public const int Limit = 800;

    public override bool IsKept => words.Length <= Limit;

    public override IReadOnlyList<object> Figures => [Limit];
}

/// <summary>What has not begun cannot be summed up.</summary>
public sealed class SummaryPeriodHasBegun(Period period, DateOnly today) : Rule
{
    public override bool IsKept => period.From <= today;
}

/// <summary>An older one is a slip in the year, and nobody waits for it any more.</summary>
public sealed class SummaryIsNotOlderThanAYear(Period period, DateOnly today) : Rule
{
    public override bool IsKept => period.To >= today.AddYears(-1);
}
