namespace SalesBot.Core.Tests;

public sealed class RuleTests
{
    [Fact]
    public void Broken_are_those_not_kept_in_their_order() => Assert.Equal(
        ["SunShines", "MoonShines"],
        Rule.Broken(new SunShines(false), new StarsShine(), new MoonShines()).Select(rule => rule.Name));

    [Fact]
    public void With_all_kept_none_is_broken() => Assert.Empty(Rule.Broken(new SunShines(true), new StarsShine()));

    private sealed class SunShines(bool kept) : Rule
    {
        public override bool IsKept => kept;
    }

    private sealed class MoonShines : Rule
    {
        public override bool IsKept => false;
    }

    private sealed class StarsShine : Rule
    {
        public override bool IsKept => true;
    }
}
