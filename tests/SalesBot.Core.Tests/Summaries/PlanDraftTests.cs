using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.Summaries;

namespace SalesBot.Core.Tests.Summaries;

public sealed class PlanDraftTests
{
    private static readonly Period NextWeek = new(new(2026, 11, 30), new(2026, 12, 6));

    [Fact]
    public void What_is_overdue_is_planned_for_the_first_day_and_what_is_due_later_is_not_planned()
    {
        Planned[] steps =
        [
            new(1, "Kongfu", "contract", new(2026, 12, 2)), new(2, "Luhua", "samples", new(2026, 11, 3)), new(3, "Shili", "call", new(2026, 12, 7)),
        ];

        Assert.Equal(
            [new Planned(2, "Luhua", "samples", new(2026, 11, 30)), new Planned(1, "Kongfu", "contract", new(2026, 12, 2))],
            PlanDraft.Of(steps, [], NextWeek));
    }

    [Fact]
    public void Visits_due_by_cadence_follow_by_tier_without_whom_a_step_is_planned_for()
    {
        DueVisit[] visits =
        [
            new(1, "Kongfu", Tier.Vip, new(2026, 12, 1)), new(4, "Gulou", Tier.Other, new(2026, 9, 1)), new(5, "Honghe", Tier.First, new(2026, 12, 6)),
            new(6, "Yimeng", Tier.Vip, new(2026, 12, 7)),
        ];

        var plan = PlanDraft.Of([new Planned(1, "Kongfu", "contract", new(2026, 12, 2))], visits, NextWeek);

        Assert.Equal(["Kongfu", "Honghe", "Gulou"], plan.Select(planned => planned.Customer));
        Assert.Equal([new DateOnly(2026, 12, 2), null, null], plan.Select(planned => planned.On));
    }

    [Fact]
    public void A_plan_is_no_longer_than_a_week_can_hold()
    {
        var steps = Enumerable.Range(1, 9).Select(id => new Planned(id, $"C{id}", "call", new(2026, 12, 1)));

        Assert.Equal(PlanDraft.Most, PlanDraft.Of(steps, [new(10, "C10", Tier.Vip, new(2026, 12, 1))], NextWeek).Count);
    }
}
