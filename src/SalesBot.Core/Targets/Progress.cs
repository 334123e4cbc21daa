using SalesBot.Core.Calendar;

namespace SalesBot.Core.Targets;

/// <summary>
/// What was reached in a period, as of a day, against the part of a target that falls into it. Figures are in the unit of
/// the metric, rounded only where it is said; percents are in hundredths (110.3 is 110.3 %).
/// </summary>
public sealed record Progress
{
    /// <summary>Below this share of a period no forecast is made: it would say more of chance than of the year.</summary>
    public const decimal LeastShareForForecast = 0.05m;

    public required Period Period { get; init; }

    /// <summary>The day as of which it is reckoned, itself included.</summary>
    public required DateOnly Today { get; init; }

    public required decimal Actual { get; init; }

    /// <summary>The part of the target that falls into the period; null without a target.</summary>
    public required decimal? Target { get; init; }

    /// <summary>What should be reached by the end of today; null without a target and before the period begins.</summary>
    public required decimal? Expected { get; init; }

    /// <summary>Working days of the period after today.</summary>
    public required int WorkingDaysLeft { get; init; }

    /// <summary>The share of the period, 0 to 1, that is over by the end of today; null where no day of it has weight.</summary>
    public required decimal? ElapsedShare { get; init; }

    public bool IsOver => Today >= Period.To;

    /// <summary>Actual in percent of the target; null without a target, and with a part of 0.</summary>
    public decimal? Percent => PercentOf(Target);

    /// <summary>Actual in percent of what should be reached by now; null where nothing is expected yet.</summary>
    public decimal? PacePercent => PercentOf(Expected);

    /// <summary>How much is reached beyond what should be by now; negative when behind.</summary>
    public decimal? Ahead => Actual - Expected;

    /// <summary>What is missing to the target; null without one, 0 when it is reached.</summary>
    public decimal? Missing => Target is { } target ? Math.Max(0, target - Actual) : null;

    /// <summary>What each working day after today has to bring; null when nothing is missing or no such day is left.</summary>
    public decimal? NeededPerWorkingDay => Missing is > 0 && WorkingDaysLeft > 0 ? Missing / WorkingDaysLeft : null;

    /// <summary>
    /// What the period will bring at this rate, to 0.01; the actual once it is over. Null while less than
    /// <see cref="LeastShareForForecast"/> of it has passed.
    /// </summary>
    public decimal? Forecast => IsOver ? Actual
        : ElapsedShare is { } share && share >= LeastShareForForecast ? decimal.Round(Actual / share, 2)
        : null;

    private decimal? PercentOf(decimal? whole) => whole is > 0 ? 100 * Actual / whole : null;
}
