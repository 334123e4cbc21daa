namespace SalesBot.Core.Customers;

/// <summary>How many months may lie between two visits, by tier. Only visits count here, touches do not.</summary>
public sealed record Cadence
{
    /// <exception cref="ArgumentOutOfRangeException">A number of months is not positive.</exception>
    public Cadence(int vip = 1, int first = 2, int second = 3, int other = 6)
    {
        foreach (var months in (ReadOnlySpan<int>)[vip, first, second, other])
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(months);
        (Vip, First, Second, Other) = (vip, first, second, other);
    }

    public int Vip { get; }

    public int First { get; }

    public int Second { get; }

    public int Other { get; }

    public int MonthsOf(Tier tier) => tier switch
    {
        Tier.Vip => Vip,
        Tier.First => First,
        Tier.Second => Second,
        _ => Other,
    };

    /// <summary>
    /// Whether a customer is visited at a cadence: active and dormant ones (the dormant are to be won back). A potential
    /// one has no volume to take a tier from and is led by follow-ups; a lost one is not visited any more.
    /// </summary>
    public static bool Follows(CustomerStatus status) => status is CustomerStatus.Active or CustomerStatus.Dormant;

    /// <summary>
    /// The last day on which the next visit still keeps the cadence; null for a customer that follows none. It is the day
    /// of the last visit some months later (the last of a shorter month); without a visit it is counted from the day the
    /// customer began, or else was recorded.
    /// </summary>
    /// <param name="customer">Its tier, its status and the days it began and was recorded are read.</param>
    /// <param name="lastVisit">The day of the last visit; null when there was none.</param>
    public DateOnly? NextDue(Customer customer, DateOnly? lastVisit) => Follows(customer.Status)
        ? (lastVisit ?? customer.Since ?? customer.Recorded).AddMonths(MonthsOf(customer.Tier))
        : null;

    /// <summary>
    /// How many days the next visit is overdue, 0 when it is not: the last visit is older than the cadence from the day
    /// after <see cref="NextDue"/> on.
    /// </summary>
    public int DaysOverdue(Customer customer, DateOnly? lastVisit, DateOnly today) =>
        NextDue(customer, lastVisit) is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0;

    /// <summary>
    /// Whether nothing was heard of an active customer for longer than twice its cadence: no visit, no touch, no payment.
    /// A dormant one is known to be quiet.
    /// </summary>
    /// <param name="customer">Its tier, its status and the days it began and was recorded are read.</param>
    /// <param name="lastSign">The day of the last visit, touch or payment; null when there was none.</param>
    /// <param name="today">The day as of which it is told.</param>
    public bool IsQuiet(Customer customer, DateOnly? lastSign, DateOnly today) =>
        customer.Status == CustomerStatus.Active
        && (lastSign ?? customer.Since ?? customer.Recorded).AddMonths(2 * MonthsOf(customer.Tier)) < today;

    public bool IsOverdue(Customer customer, DateOnly? lastVisit, DateOnly today) =>
        DaysOverdue(customer, lastVisit, today) > 0;
}
