namespace SalesBot.Core.FollowUps;

/// <summary>A next step comes after the visit it follows from.</summary>
public sealed class FollowUpIsDueOnOrAfterTheVisit(DateOnly dueOn, DateOnly visitedOn) : Rule
{
    public override bool IsKept => dueOn >= visitedOn;
}

/// <summary>What should have been done yesterday is no plan; it would be overdue as it is written.</summary>
public sealed class FollowUpIsNotDueInThePast(DateOnly dueOn, DateOnly today) : Rule
{
    public override bool IsKept => dueOn >= today;
}

/// <summary>A next step says what is to be done.</summary>
public sealed class FollowUpIsSaid(string? text) : Rule
{
    public override bool IsKept => IsSaid(text);
}

/// <summary>A next step is a line of the morning's list.</summary>
public sealed class FollowUpIsNotTooLong(string text) : Rule
{
    /// <summary>In UTF-16 characters.</summary>
    public const int Limit = 500;

    public override bool IsKept => text.Length <= Limit;

    public override IReadOnlyList<object> Figures => [Limit];
}

/// <summary>What is not going to be done has a reason, from which others can learn.</summary>
public sealed class DropReasonIsSaid(string? reason) : Rule
{
    public override bool IsKept => IsSaid(reason);
}

/// <summary>Why it was dropped, or what came of it, is a line beside it.</summary>
public sealed class WordsOnTheEndAreNotTooLong(string words) : Rule
{
    /// <summary>In UTF-16 characters.</summary>
    public const int Limit = 500;

    public override bool IsKept => words.Length <= Limit;

    public override IReadOnlyList<object> Figures => [Limit];
}
