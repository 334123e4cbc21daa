namespace SalesBot.Core.Payments;

/// <summary>Cash received from a customer; a reversal has a negative amount.</summary>
public sealed class Payment
{
    public long Id { get; init; }

    public int CustomerId { get; init; }

    /// <summary>The customer's region on that day: credit stays there.</summary>
    public int RegionId { get; init; }

    /// <summary>The customer's owner on that day: credit stays there.</summary>
    public int MemberId { get; init; }

    /// <summary>The day in the company's zone.</summary>
    public DateOnly Date { get; init; }

    /// <summary>In the company's currency.</summary>
    public decimal Amount { get; init; }

    /// <summary>True while it was only said in chat; an import that has it too confirms it.</summary>
    public bool Reported { get; set; }

    /// <summary>The member who said it; null when it came by an import.</summary>
    public int? ReportedById { get; init; }

    /// <summary>UTC instant at which it was said; null when it came by an import.</summary>
    public DateTime? ReportedAt { get; init; }

    /// <summary>Of a reversal said in chat: the payment that it takes back.</summary>
    public long? ReversesId { get; init; }

    /// <summary>Whether a reversal takes it back.</summary>
    public bool IsReversed { get; private set; }

    public bool IsReversal => Amount < 0;

    /// <summary>
    /// Takes it back, where its credit went. Money that was only reported never came: it goes from the day it was said for.
    /// Money that an import confirmed did come: it goes back today.
    /// </summary>
    /// <param name="today">In the company's zone.</param>
    /// <param name="memberId">Who says so.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The reversal, to be saved with it.</returns>
    /// <exception cref="InvalidOperationException">It was reversed, or is a reversal itself.</exception>
    public Payment Reverse(DateOnly today, int memberId, DateTime now)
    {
        if (IsReversed || IsReversal)
        {
            throw new InvalidOperationException("A payment is reversed once, and a reversal never.");
        }

        IsReversed = true;
        return new()
        {
            CustomerId = CustomerId,
            RegionId = RegionId,
            MemberId = MemberId,
            Date = Reported ? Date : today,
            Amount = -Amount,
            Reported = true,
            ReportedById = memberId,
            ReportedAt = now,
            ReversesId = Id,
        };
    }
}
