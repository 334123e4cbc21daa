using SalesBot.Core.Calendar;

namespace SalesBot.Core.Targets;

/// <summary>The last three whole months against the same months a year before.</summary>
/// <param name="Months">The three months.</param>
/// <param name="Now">The sum of these.</param>
/// <param name="Before">The sum of the same months a year before.</param>
public sealed record Trend(Period Months, decimal Now, decimal Before)
{
    /// <summary>By how many percent it grew; negative when it fell, null where there was nothing to grow from.</summary>
    public decimal? Percent => Before > 0 ? 100 * (Now - Before) / Before : null;

    /// <param name="day">
    /// A day that is not over: its month is not whole. For a period of the past this is the day after its last.
    /// </param>
    /// <param name="sum">The sum of a period.</param>
    public static Trend Of(DateOnly day, Func<Period, decimal> sum)
    {
        var months = MonthsBefore(day);
        return new(months, sum(months), sum(MonthsBefore(day.AddYears(-1))));
    }

    /// <summary>The three whole months before the month of a day.</summary>
    public static Period MonthsBefore(DateOnly day)
    {
        var first = day.AddMonths(-3);
        return Period.Months(first.Year, first.Month, 3);
    }
}
