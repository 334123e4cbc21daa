namespace SalesBot.Core.Targets;

/// <summary>What the days of a period brought.</summary>
/// <param name="Collected">Payments less reversals, in the company's currency.</param>
/// <param name="NewCustomers">Customers that began.</param>
/// <param name="Leads">Potential customers first recorded.</param>
/// <param name="Visits">In person and at ours.</param>
public readonly record struct Reached(decimal Collected, int NewCustomers, int Leads, int Visits)
{
    public static Reached operator +(Reached a, Reached b) =>
        new(a.Collected + b.Collected, a.NewCustomers + b.NewCustomers, a.Leads + b.Leads, a.Visits + b.Visits);

    public static Reached operator -(Reached a, Reached b) =>
        new(a.Collected - b.Collected, a.NewCustomers - b.NewCustomers, a.Leads - b.Leads, a.Visits - b.Visits);

    /// <exception cref="ArgumentOutOfRangeException">Sales: orders are not kept.</exception>
    public decimal Of(Metric metric) => metric switch
    {
        Metric.Collected => Collected,
        Metric.NewCustomers => NewCustomers,
        Metric.Leads => Leads,
        Metric.Visits => Visits,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Nothing is kept of it."),
    };
}
