using FsCheck.Xunit;
using SalesBot.Core.Calendar;
using SalesBot.Core.Targets;

namespace SalesBot.Core.Tests.Targets;

/// <summary>However a period is cut, its parts of the target add up to the whole, to the last unit.</summary>
public sealed class PartsAddUpTests
{
    private static readonly Pace Pace = new(
        new([14, 12, 6, 5, 6, 5, 0, 7, 12, 9, 8.5m, 11]),
        new WorkingDays(Enumerable.Range(0, 60).Select(new DateOnly(2026, 1, 20).AddDays), [new(2026, 3, 28)]));

    private static readonly Period TwoYears = Period.Months(2026, 1, 24);

    [Property]
    public bool Months_add_up_to_the_years(int cents, byte metric) =>
        AddUp(cents, metric, Enumerable.Range(0, 24).Select(month => Period.Months(2026, 1, 1).From.AddMonths(month)));

    [Property]
    public bool Weeks_add_up_to_the_years(int cents, byte metric) =>
        AddUp(cents, metric, Enumerable.Range(1, 104).Select(week => TwoYears.From.AddDays((7 * week) - 3)));

    [Property(MaxTest = 20)]
    public bool Days_add_up_to_the_years(int cents, byte metric) =>
        AddUp(cents, metric, Enumerable.Range(0, TwoYears.Days).Select(TwoYears.From.AddDays));

    [Property]
    public bool Any_cuts_add_up_to_the_years(int cents, byte metric, ushort[] cuts) =>
        AddUp(cents, metric, cuts.Select(cut => TwoYears.From.AddDays(cut % TwoYears.Days)));

    [Property]
    public bool No_part_is_negative(uint cents, byte metric, ushort start, ushort length)
    {
        var from = TwoYears.From.AddDays(start % TwoYears.Days);
        var to = from.AddDays(Math.Min(length % 40, TwoYears.To.DayNumber - from.DayNumber));
        return Pace.PartOf(Of(metric), Targets(cents), new(from, to)) >= 0;
    }

    private static bool AddUp(int cents, byte metric, IEnumerable<DateOnly> begins)
    {
        var targets = Targets(cents);
        return Cut(begins).Sum(part => Pace.PartOf(Of(metric), targets, part))
            == targets[2026] + targets[2027];
    }

    private static IEnumerable<Period> Cut(IEnumerable<DateOnly> begins)
    {
        var starts = begins.Append(TwoYears.From).Distinct().Order().ToList();
        return starts.Zip(starts.Skip(1).Append(TwoYears.To.AddDays(1)), (from, next) => new Period(from, next.AddDays(-1)));
    }

    // The second target is finer than the steps, on purpose.
    private static Dictionary<int, decimal> Targets(long cents) =>
        new() { [2026] = cents / 100m, [2027] = (cents / 700m) + 1_654_380 };

    private static Metric Of(byte metric) => (Metric)(metric % 5);
}
