using SalesBot.Core.Calendar;
using SalesBot.Core.Targets;

namespace SalesBot.Features.Targets;

/// <summary>Standings of one period, by region or by member.</summary>
public sealed class StandingBook
{
    private static readonly Dictionary<int, decimal> NoTargets = [];

    private readonly Pace _pace;
    private readonly Func<int, Reached> _reached;
    private readonly TargetBook _targets;

    internal StandingBook(Pace pace, Period period, AsOf asOf, Func<int, Reached> reached, TargetBook targets) =>
        (_pace, Period, AsOf, _reached, _targets) = (pace, period, asOf, reached, targets);

    public Period Period { get; }

    public AsOf AsOf { get; }

    /// <summary>Whether no day of the period has come yet.</summary>
    public bool IsAhead => Period.From > AsOf.Money;

    /// <summary>Whether its last day is over.</summary>
    public bool IsPast => Period.To < AsOf.Money;

    public bool IsNow => !IsAhead && !IsPast;

    /// <summary>What one reached in all metrics.</summary>
    public Reached Reached(int id) => _reached(id);

    /// <summary>A standing that is held against nothing, such as of a part that nobody set a target for.</summary>
    public Standing Untargeted(Metric metric, Reached reached)
    {
        var progress = _pace.ProgressOf(metric, reached.Of(metric), NoTargets, Period, AsOf.For(metric));
        return new Standing(metric, progress, progress);
    }

    /// <summary>The standing of one, or of several together; together they have a target only if each has.</summary>
    public Standing Of(Metric metric, params IReadOnlyCollection<int> ids)
    {
        var actual = ids.Sum(id => _reached(id).Of(metric));
        return new Standing(metric, Against(TargetKind.Quota), Against(TargetKind.Goal));

        Progress Against(TargetKind kind) =>
            _pace.ProgressOf(metric, actual, _targets.Of(metric, kind, ids), Period, AsOf.For(metric));
    }
}

/// <summary>Targets of some years.</summary>
internal sealed class TargetBook(
    IEnumerable<Target> targets, Func<Target, int> whose, Func<int, IReadOnlyDictionary<int, decimal>, decimal?> resolve)
{
    private readonly Dictionary<(Metric Metric, TargetKind Kind), Dictionary<int, Dictionary<int, decimal>>> _set = targets
        .GroupBy(target => (target.Metric, target.Kind))
        .ToDictionary(
            same => same.Key,
            same => same.GroupBy(target => target.Year)
                .ToDictionary(year => year.Key, year => year.ToDictionary(whose, target => target.Amount)));

    /// <summary>By year, what one or several together are to reach; a year in which one has no target is left out.</summary>
    public IReadOnlyDictionary<int, decimal> Of(Metric metric, TargetKind kind, IReadOnlyCollection<int> ids)
    {
        var years = _set.GetValueOrDefault((metric, kind)) ?? [];
        return years.Select(year => (Year: year.Key, Parts: ids.Select(id => resolve(id, year.Value)).ToList()))
            .Where(year => year.Parts.TrueForAll(part => part is not null))
            .ToDictionary(year => year.Year, year => year.Parts.Sum()!.Value);
    }
}
