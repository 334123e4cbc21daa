using SalesBot.Core.Calendar;
using SalesBot.Core.Targets;

namespace SalesBot.Core.Tests.Targets;

public sealed class StandingTests
{
    private static readonly Pace Even = new(Season.Even, WorkingDays.MondayToFriday);

    [Fact]
    public void Pace_is_told_by_the_quota_where_there_is_one()
    {
        var standing = Of(100, 200);
        Assert.Equal(TargetKind.Quota, standing.Yardstick);
        Assert.Same(standing.Quota, standing.Main);
    }

    [Fact]
    public void Without_a_quota_the_goal_is_the_yardstick()
    {
        var standing = Of(null, 200);
        Assert.Equal(TargetKind.Goal, standing.Yardstick);
        Assert.Same(standing.Goal, standing.Main);
    }

    [Fact]
    public void Without_either_there_is_the_actual()
    {
        var standing = Of(null, null);
        Assert.Null(standing.Yardstick);
        Assert.Equal(50, standing.Main.Actual);
    }

    [Fact]
    public void Visits_are_counted_to_another_day_than_money()
    {
        var asOf = new AsOf(new(2026, 12, 1), new(2026, 11, 30));
        Assert.Equal(new(2026, 11, 30), asOf.For(Metric.Visits));
        Assert.All([Metric.Collected, Metric.NewCustomers, Metric.Leads], metric => Assert.Equal(new(2026, 12, 1), asOf.For(metric)));
    }

    [Fact]
    public void What_was_reached_is_told_by_metric_and_nothing_is_kept_of_sales()
    {
        var reached = new Reached(100, 2, 3, 4) + new Reached(1, 1, 1, 1) - new Reached(0, 0, 2, 0);
        Assert.Equal([101, 3, 2, 5], new[] { Metric.Collected, Metric.NewCustomers, Metric.Leads, Metric.Visits }.Select(reached.Of));
        Assert.Throws<ArgumentOutOfRangeException>(() => reached.Of(Metric.Sales));
    }

    private static Standing Of(decimal? quota, decimal? goal) => new(Metric.Collected, Against(quota), Against(goal));

    private static Progress Against(decimal? target) => Even.ProgressOf(
        Metric.Collected, 50, target is { } set ? new Dictionary<int, decimal> { [2026] = set } : [], Period.Year(2026), new(2026, 6, 30));
}
