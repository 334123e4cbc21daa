namespace SalesBot.Core.Visits;

/// <summary>A visit has taken place; what is planned is a follow-up.</summary>
public sealed class VisitIsNotInTheFuture(DateOnly date, DateOnly today) : Rule
{
    public override bool IsKept => date <= today;
}

/// <summary>An older day is nearly always a slip in the year, and its figures have been reported long ago.</summary>
public sealed class VisitIsNotOlderThanAYear(DateOnly date, DateOnly today) : Rule
{
    public override bool IsKept => date >= today.AddYears(-1);
}

/// <summary>A visit of which nobody knows what came of it helps nobody.</summary>
public sealed class OutcomeIsSaid(string? outcome) : Rule
{
    public override bool IsKept => IsSaid(outcome);
}

/// <summary>An outcome is read on a phone; more belongs into a document.</summary>
public sealed class OutcomeIsNotTooLong(string outcome) : Rule
{
    /// <summary>In UTF-16 characters.</summary>
    public const int Limit = 2000;

    public override bool IsKept => outcome.Length <= Limit;

    public override IReadOnlyList<object> Figures => [Limit];
}

/// <summary>A purpose is a line.</summary>
public sealed class PurposeIsNotTooLong(string purpose) : Rule
{
    /// <summary>In UTF-16 characters.</summary>
    public const int Limit = 200;

    public override bool IsKept => purpose.Length <= Limit;

    public override IReadOnlyList<object> Figures => [Limit];
}
