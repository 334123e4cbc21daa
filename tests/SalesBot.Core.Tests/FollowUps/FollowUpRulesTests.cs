using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Tests.FollowUps;

public sealed class FollowUpRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(-1, false)]
    public void It_is_due_on_or_after_its_visit(int days, bool kept) =>
        Assert.Equal(kept, new FollowUpIsDueOnOrAfterTheVisit(Today.AddDays(days), Today).IsKept);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void It_is_not_due_in_the_past(int days, bool kept) =>
        Assert.Equal(kept, new FollowUpIsNotDueInThePast(Today.AddDays(days), Today).IsKept);

    [Theory]
    [InlineData("send the contract", true)]
    [InlineData("  ", false)]
    public void It_says_what_is_to_be_done(string text, bool kept) => Assert.Equal(kept, new FollowUpIsSaid(text).IsKept);

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void It_has_a_limit_and_names_it(int length, bool kept)
    {
        var rule = new FollowUpIsNotTooLong(new string('x', length));
        Assert.Equal(kept, rule.IsKept);
        Assert.Equal([500], rule.Figures);
    }
}
