using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json.Linq;
using SalesBot.Data;
using SalesBot.Hosting;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Unread;

/// <summary>What was not understood gets guesses, and is kept with what its person meant.</summary>
public sealed class NotUnderstoodTests : IAsyncDisposable
{
    private const string Line = "purple monkeys like Kongfu";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("zhang.min", "en-US", "None of these, note it for the administrator", "Noted: your administrator will see it and can teach me. Until then, try it in other words or say \"help\".")]
    [InlineData("diego.ruiz", "es-ES", "Nada de esto, apúntalo para el administrador", "Apuntado: lo verá tu administrador y me lo podrá enseñar. Mientras tanto, prueba con otras palabras o di \"ayuda\".")]
    [InlineData("sun.hui", "zh-CN", "都不是，请记下来给管理员", "已记下，管理员会看到，以后可以教我。您也可以换个说法，或者说“帮助”。")]
    public async Task Beside_three_guesses_stands_that_it_was_none_of_these(string who, string locale, string button, string noted)
    {
        var person = _world.As(who);
        person.Locale = locale;
        var asked = Assert.Single(await person.SaysAsync("zzz qqq 🎉"));

        Assert.Equal(4, asked.Buttons.Count);
        Assert.Equal(button, asked.Buttons[3]);
        Assert.Equal(noted, Assert.Single(await person.PressesAsync(asked, button)).Text);
        Assert.Equal("none", (await KeptAsync()).Choice);
    }

    [Fact]
    public async Task The_guess_that_was_pressed_is_kept_with_the_line_and_answered()
    {
        var zhang = _world.As("zhang.min");
        var asked = Assert.Single(await zhang.SaysAsync(Line));
        Assert.Equal((Line, "en", null), (await KeptAsync()) is var kept ? (kept.Text, kept.Language, kept.Choice) : default);

        var brief = Assert.Single(await zhang.PressesAsync(asked, "Prepare a visit"));

        Assert.StartsWith("Kongfu Trading", brief.Text, StringComparison.Ordinal);
        Assert.Equal("customer.brief", (await KeptAsync()).Choice);
    }

    [Fact]
    public async Task The_number_of_a_guess_presses_it_too()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync(Line);

        Assert.StartsWith("Noted", await zhang.AsksAsync("4"), StringComparison.Ordinal);
        Assert.Equal("none", (await KeptAsync()).Choice);
    }

    [Fact]
    public async Task Only_the_first_press_counts_and_only_that_of_who_said_it()
    {
        var zhang = _world.As("zhang.min");
        var asked = Assert.Single(await zhang.SaysAsync(Line));
        var none = asked.Actions.Last()["data"]!;

        Assert.Equal("This card is no longer good. Please start again: just tell me what you want to do.", Assert.Single(await _world.As("chen.jie").SubmitsAsync(none)).Text);
        Assert.Null((await KeptAsync()).Choice);
        await zhang.PressesAsync(asked, "Prepare a visit");
        await zhang.SubmitsAsync(none);
        Assert.Equal("customer.brief", (await KeptAsync()).Choice);
    }

    [Fact]
    public async Task A_press_on_a_made_up_sentence_changes_nothing()
    {
        var zhang = _world.As("zhang.min");

        Assert.Equal(
            "This card is no longer good. Please start again: just tell me what you want to do.",
            Assert.Single(await zhang.SubmitsAsync(JObject.Parse("""{"do":"act","act":"unread.none","id":"0"}"""))).Text);
        await zhang.SubmitsAsync(JObject.Parse("""{"do":"ask","intent":"help","unread":"0"}"""));
        await zhang.SubmitsAsync(JObject.Parse("""{"do":"ask","intent":"help","unread":{"a":[1]}}"""));
    }

    [Fact]
    public async Task After_as_many_days_as_are_set_it_is_forgotten()
    {
        await using var world = World.Start(("SalesBot:Keep:UnreadDays", "30"));
        await world.As("zhang.min").SaysAsync(Line);
        Assert.Equal(1, await CountAsync(world));

        world.Clock.Advance(TimeSpan.FromDays(29));
        await ForgetAsync(world);
        Assert.Equal(1, await CountAsync(world));

        world.Clock.Advance(TimeSpan.FromDays(2));
        await ForgetAsync(world);
        Assert.Equal(0, await CountAsync(world));
    }

    /// <summary>What the program does of its own accord every few hours.</summary>
    private static Task ForgetAsync(World world) =>
        world.Services.GetServices<IHostedService>().OfType<Forgetting>().Single().ForgetAsync(CancellationToken.None);

    private static async Task<int> CountAsync(World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<UnreadSentence>().CountAsync();
    }

    private async Task<UnreadSentence> KeptAsync()
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<UnreadSentence>().AsNoTracking().SingleAsync();
    }
}
