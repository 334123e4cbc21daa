namespace SalesBot.Core.Payments;

/// <summary>Collected is cash received; what is promised is a follow-up.</summary>
public sealed class PaymentIsNotInTheFuture(DateOnly date, DateOnly today) : Rule
{
    public override bool IsKept => date <= today;
}

/// <summary>A payment is positive, a reversal negative; nothing is no payment.</summary>
public sealed class AmountIsNotZero(decimal amount) : Rule
{
    public override bool IsKept => amount != 0;
}

/// <summary>Money is kept in hundredths: a finer amount would be changed by being kept.</summary>
public sealed class AmountIsInHundredths(decimal amount) : Rule
{
    public override bool IsKept => decimal.Round(amount, 2) == amount;
}

/// <summary>An older day is nearly always a slip in the year, and its figures have been reported long ago.</summary>
public sealed class PaymentIsNotOlderThanAYear(DateOnly date, DateOnly today) : Rule
{
    public override bool IsKept => date >= today.AddYears(-1);
}

/// <summary>Money that goes back is the reversal of a payment, so that it is known of which.</summary>
public sealed class AmountIsNotNegative(decimal amount) : Rule
{
    public override bool IsKept => amount >= 0;
}

/// <summary>No customer pays as much at once: more is a slip of the finger.</summary>
public sealed class AmountIsNotAbsurd(decimal amount) : Rule
{
    /// <summary>In the company's currency.</summary>
    public const decimal Limit = 1_000_000_000;

    public override bool IsKept => Math.Abs(amount) <= Limit;

    public override IReadOnlyList<object> Figures => [Limit];
}
