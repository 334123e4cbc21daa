using Newtonsoft.Json.Linq;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Teaching;

/// <summary>Who looks after the bot sees what was not understood, and nobody's name or figure in it.</summary>
public sealed class UnreadListTests : IAsyncDisposable
{
    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Lines_that_are_alike_but_for_names_are_one_with_what_was_meant()
    {
        await SaidAsync();

        var list = Assert.Single(await _world.As("lin.admin").SaysAsync("what was not understood?"));

        Assert.Equal("I didn't understand 4 sentences in the last 90 days.", list.Text);
        Assert.Equal(
            [
                ("purple monkeys like {customer}", "3 times · meant: Prepare a visit (1) · none of my guesses (1)"),
                ("zzz monkeys like {amount} bananas in {region} tel {amount}-{amount}", "1 time"),
            ],
            list.Entries.Select(e => (e.Text, e.Detail)));
        Assert.DoesNotContain("Kongfu", list.Activity.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Luhua", list.Activity.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lin.admin", "¿qué frases no se han entendido?")]
    [InlineData("lin.admin", "哪些话没听懂？")]
    [InlineData("he.wei", "show me what you didn't understand")]
    public async Task Asked_in_any_language_by_who_may(string who, string asks)
    {
        await SaidAsync();

        Assert.Equal("I didn't understand 4 sentences in the last 90 days.", (await _world.As(who).SaysAsync(asks))[0].Text);
    }

    [Theory]
    [InlineData("zhang.min", "Only those who look after me can see that.")]
    [InlineData("ana.torres", "Eso solo lo puede ver quien se encarga de mí.")]
    [InlineData("liu.yang", "这个只有负责管理我的人才能看。")]
    public async Task Nobody_else_sees_it(string who, string refusal)
    {
        await SaidAsync();
        var person = _world.As(who);

        Assert.Equal(refusal, await person.AsksAsync("what was not understood?"));
        Assert.Equal(
            refusal,
            Assert.Single(await person.SubmitsAsync(JObject.Parse("""{"do":"act","act":"unread.page","id":"0"}"""))).Text);
    }

    [Fact]
    public async Task Where_all_was_understood_that_is_said() =>
        Assert.Equal("I have understood everything in the last 90 days.", await _world.As("lin.admin").AsksAsync("what was not understood?"));

    [Fact]
    public async Task A_long_list_has_pages()
    {
        var zhang = _world.As("zhang.min");
        foreach (var letter in "abcdefghij") await zhang.SaysAsync($"zzz qqq {letter}{letter}{letter}x");
        var admin = _world.As("lin.admin");
        var first = Assert.Single(await admin.SaysAsync("what was not understood?"));
        Assert.Equal(8, first.Entries.Count());

        var second = Assert.Single(await admin.PressesAsync(first, "More (2)"));

        Assert.Equal(["zzz qqq iiix", "zzz qqq jjjx"], second.Entries.Select(e => e.Text));
    }

    private async Task SaidAsync()
    {
        var zhang = _world.As("zhang.min");
        var asked = Assert.Single(await zhang.SaysAsync("purple monkeys like Kongfu"));
        await zhang.PressesAsync(asked, "Prepare a visit");
        asked = Assert.Single(await zhang.SaysAsync("Purple monkeys like luhua"));
        await zhang.PressesAsync(asked, "None of these, note it for the administrator");
        await zhang.SaysAsync("purple monkeys like Kongfu Trading");
        await zhang.SaysAsync("zzz monkeys like 4,800 bananas in Jining tel 555-0199");
    }
}
