namespace SalesBot.Core.Targets;

/// <summary>The days as of which figures are reckoned, themselves included.</summary>
/// <param name="Money">Today in the company's zone: for money, new customers and leads.</param>
/// <param name="Visits">Today where the visits are made.</param>
public readonly record struct AsOf(DateOnly Money, DateOnly Visits)
{
    public DateOnly For(Metric metric) => metric == Metric.Visits ? Visits : Money;
}
