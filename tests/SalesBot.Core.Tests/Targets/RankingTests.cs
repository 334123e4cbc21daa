using SalesBot.Core.Targets;

namespace SalesBot.Core.Tests.Targets;

public sealed class RankingTests
{
    [Fact]
    public void Equal_values_share_a_place_and_the_next_is_left_out() => Assert.Equal(
        [new Place(1, 7, 90), new Place(1, 3, 90), new Place(3, 9, 50), new Place(4, 1, -10)],
        Ranking.Of([(1, -10), (7, 90), (9, 50), (3, 90)]));

    [Fact]
    public void Nobody_makes_no_ranking() => Assert.Empty(Ranking.Of([]));

    [Fact]
    public void With_nothing_reached_by_anyone_all_are_first() =>
        Assert.All(Ranking.Of([(1, 0), (2, 0), (3, 0)]), place => Assert.Equal(1, place.Number));
}
