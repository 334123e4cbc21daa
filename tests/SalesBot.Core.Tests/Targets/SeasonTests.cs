using SalesBot.Core.Targets;

namespace SalesBot.Core.Tests.Targets;

public sealed class SeasonTests
{
    [Fact]
    public void The_weights_of_the_months_before_are_added()
    {
        var season = new Season([14, 12, 6, 5, 6, 5, 5, 7, 12, 9, 8, 11]);
        Assert.Equal(100, season.Total);
        Assert.Equal(0, season.Before(1));
        Assert.Equal(32, season.Before(4));
        Assert.Equal(11, season.Weight(12));
    }

    [Fact]
    public void Rows_may_stand_in_any_order()
    {
        var rows = Enumerable.Range(1, 12).Select(month => new SeasonWeight { Month = month, Weight = month }).Reverse();
        Assert.Equal(3, Season.Of([.. rows]).Weight(3));
    }

    [Fact]
    public void Without_rows_all_months_are_alike() => Assert.Equal(Season.Even.Weight(1), Season.Of([]).Weight(12));

    [Fact]
    public void A_missing_and_a_double_month_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Season.Of([new SeasonWeight { Month = 1, Weight = 1 }]));
        Assert.Throws<ArgumentException>(() => Season.Of(
            [.. Enumerable.Range(1, 12).Select(month => new SeasonWeight { Month = Math.Max(2, month), Weight = 1 })]));
    }

    [Theory]
    [InlineData(11, 1)]
    [InlineData(13, 1)]
    [InlineData(12, 0)]
    [InlineData(12, -1)]
    public void Weights_that_make_no_season_are_refused(int count, int weight) =>
        Assert.Throws<ArgumentException>(() => new Season(Enumerable.Repeat((decimal)weight, count)));
}
