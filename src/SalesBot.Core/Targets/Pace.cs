using SalesBot.Core.Calendar;

namespace SalesBot.Core.Targets;

/// <summary>
/// How a year's target is spread over its days: money by the season's weights and within a month by working days, counts
/// by working days alone. Where there are no working days (a month of holidays) calendar days stand in.
/// </summary>
public sealed class Pace(Season season, WorkingDays workingDays)
{
    /// <summary>Collected and sales are money; the rest are numbers of things.</summary>
    public static bool IsMoney(Metric metric) => metric is Metric.Collected or Metric.Sales;

    /// <summary>The share of its year, 0 to 1, that lies before the end of a day.</summary>
    public decimal ShareBy(Metric metric, DateOnly day)
    {
        var (done, all) = Elapsed(IsMoney(metric) ? Period.Month(day) : Period.Year(day.Year), day);
        if (!IsMoney(metric)) return done / all;

        // One division at the end: the whole year is then 1 to the last digit.
        return ((season.Before(day.Month) * all) + (season.Weight(day.Month) * done)) / (season.Total * all);
    }

    /// <summary>The share of a year that lies in a period; of a period across years the shares are added.</summary>
    public decimal ShareOf(Metric metric, Period period) =>
        Years(period).Sum(year => ShareBy(metric, year.To) - ShareBefore(metric, year.From));

    /// <summary>
    /// The part of the years' targets that falls into a period, in steps of 0.01 for money and of 0.1 for counts. The
    /// steps are taken of the sum since New Year, so that parts without a gap or an overlap always add up to the whole.
    /// </summary>
    /// <param name="metric">What the target counts.</param>
    /// <param name="targets">Targets by calendar year.</param>
    /// <param name="period">May lie across years: each gives of its own target.</param>
    /// <returns>Null when a year of the period has no target.</returns>
    public decimal? PartOf(Metric metric, IReadOnlyDictionary<int, decimal> targets, Period period)
    {
        var sum = 0m;
        foreach (var year in Years(period))
        {
            if (!targets.TryGetValue(year.From.Year, out var target)) return null;
            sum += Step(metric, target, ShareBy(metric, year.To))
                - Step(metric, target, ShareBefore(metric, year.From));
        }

        return sum;
    }

    /// <summary>What was reached against a target, as of a day.</summary>
    /// <param name="metric">What is counted.</param>
    /// <param name="actual">What was reached in the period by the end of <paramref name="today"/>.</param>
    /// <param name="targets">Targets by calendar year; empty when there are none.</param>
    /// <param name="period">The days that are asked about.</param>
    /// <param name="today">The day as of which it is reckoned, itself included.</param>
    public Progress ProgressOf(
        Metric metric, decimal actual, IReadOnlyDictionary<int, decimal> targets, Period period, DateOnly today)
    {
        var begun = period.UpTo(today);
        return new Progress
        {
            Period = period,
            Today = today,
            Actual = actual,
            Target = PartOf(metric, targets, period),
            Expected = begun is { } past ? PartOf(metric, targets, past) : null,
            WorkingDaysLeft = DaysLeft(period, today),
            ElapsedShare = begun is { } elapsed ? Ratio(ShareOf(metric, elapsed), ShareOf(metric, period)) : 0,
        };
    }

    private int DaysLeft(Period period, DateOnly today)
    {
        if (today >= period.To) return 0;
        var next = today.AddDays(1);
        return workingDays.Count(new Period(next > period.From ? next : period.From, period.To));
    }

    private (decimal Done, decimal All) Elapsed(Period whole, DateOnly day)
    {
        var part = new Period(whole.From, day);
        var all = workingDays.Count(whole);
        return all > 0 ? (workingDays.Count(part), all) : (part.Days, whole.Days);
    }

    private decimal ShareBefore(Metric metric, DateOnly day) =>
        day.DayOfYear == 1 ? 0 : ShareBy(metric, day.AddDays(-1));

    // The year's end gives the target itself, even one that is finer than the steps.
    private static decimal Step(Metric metric, decimal target, decimal share) => share == 1
        ? target
        : decimal.Round(target * share, IsMoney(metric) ? 2 : 1, MidpointRounding.AwayFromZero);

    // Shares that were subtracted carry a last digit that is off: half a month is to be half of it.
    private static decimal? Ratio(decimal part, decimal whole) => whole == 0 ? null : decimal.Round(part / whole, 12);

    private static IEnumerable<Period> Years(Period period)
    {
        for (var year = period.From.Year; year <= period.To.Year; year++)
        {
            var whole = Period.Year(year);
            yield return new(
                whole.From > period.From ? whole.From : period.From,
                whole.To < period.To ? whole.To : period.To);
        }
    }
}
