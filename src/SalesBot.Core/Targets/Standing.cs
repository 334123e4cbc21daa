namespace SalesBot.Core.Targets;

/// <summary>What was reached of one metric in a period, held against the quota and against the goal.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Quota">Against the company's target; without one it has the actual and the forecast.</param>
/// <param name="Goal">Against the own target, likewise.</param>
public sealed record Standing(Metric Metric, Progress Quota, Progress Goal)
{
    public decimal Actual => Quota.Actual;

    /// <summary>The target that pace is told by: the quota, without one the goal; null where none is set.</summary>
    public TargetKind? Yardstick => Quota.Target is not null ? TargetKind.Quota
        : Goal.Target is not null ? TargetKind.Goal
        : null;

    /// <summary>The progress against <see cref="Yardstick"/>.</summary>
    public Progress Main => Yardstick == TargetKind.Goal ? Goal : Quota;
}
