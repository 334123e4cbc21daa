using SalesBot.Core.Summaries;

namespace SalesBot.Core.Tests.Summaries;

public sealed class StandsOutTests
{
    [Fact]
    public void Three_things_are_told_what_is_lost_soonest_first()
    {
        MemberWeek[] team =
        [
            new(1, 10, 100, 2, 0, IsAway: false), new(2, 300, 100, 0, 1, IsAway: false), new(3, 90, 100, 4, 3, IsAway: false),
        ];

        Assert.Equal(
            [(StandOutKind.LooseEnds, "3", 3m), (StandOutKind.Fall, "1", 90m), (StandOutKind.NoVisit, "2", 0m)],
            StandsOut.In(team).Select(Flat));
    }

    [Fact]
    public void A_good_week_is_told_where_there_is_room()
    {
        MemberWeek[] team = [new(1, 200, 100, 2, 0, IsAway: false), new(2, 150, 100, 1, 0, IsAway: false)];

        Assert.Equal([(StandOutKind.Rise, "1", 100m)], StandsOut.In(team).Select(Flat));
    }

    [Fact]
    public void Of_somebody_on_leave_nothing_is_expected_but_their_customers_wait_all_the_same()
    {
        MemberWeek[] team = [new(1, 0, 100, 0, 2, IsAway: true), new(2, 100, 100, 1, 0, IsAway: false)];

        Assert.Equal([(StandOutKind.LooseEnds, "1", 2m)], StandsOut.In(team).Select(Flat));
    }

    [Fact]
    public void Without_a_target_nobody_falls_behind_and_all_who_made_no_visit_are_named()
    {
        MemberWeek[] team = [new(1, 0, null, 0, 0, IsAway: false), new(2, 0, null, 0, 0, IsAway: false), new(3, 5, null, 1, 0, IsAway: false)];

        Assert.Equal([(StandOutKind.NoVisit, "1,2", 0m)], StandsOut.In(team).Select(Flat));
    }

    private static (StandOutKind, string, decimal) Flat(StandOut thing) => (thing.Kind, string.Join(',', thing.Members), thing.Figure);
}
