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
