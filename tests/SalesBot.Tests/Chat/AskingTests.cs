using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat;

/// <summary>A question that was asked back goes on with all that was said.</summary>
public sealed class AskingTests : IAsyncDisposable
{
    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_tier_is_kept_when_it_is_asked_which_of_two()
    {
        var he = _world.As("he.wei");
        var asked = Assert.Single(await he.SaysAsync("VIP customers of Zhang"));
        var picked = asked.Buttons.Single(b => b.StartsWith("Zhang Min", StringComparison.Ordinal));

        var list = Assert.Single(await he.PressesAsync(asked, picked));

        Assert.Equal(["Kongfu Trading"], list.Entries.Select(e => e.Text.Split(" · ")[0]));
    }

    [Fact]
    public async Task The_status_and_the_kind_are_kept_too()
    {
        var he = _world.As("he.wei");
        var asked = Assert.Single(await he.SaysAsync("potential customers of Zhang"));
        var picked = asked.Buttons.Single(b => b.StartsWith("Zhang Min", StringComparison.Ordinal));

        var list = Assert.Single(await he.PressesAsync(asked, picked));

        Assert.Contains("Wenshang Brothers", list.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Kongfu", list.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_none_is_no_slot()
    {
        var press = new Newtonsoft.Json.Linq.JObject { ["do"] = "ask", ["intent"] = "customer.list", ["tier"] = "platinum", ["amount"] = "NaN", ["due"] = "soon" };
        var zhang = _world.As("zhang.min");

        Assert.Equal((await zhang.SaysAsync("my customers"))[0].Text, Assert.Single(await zhang.SubmitsAsync(press)).Text);
    }
}
