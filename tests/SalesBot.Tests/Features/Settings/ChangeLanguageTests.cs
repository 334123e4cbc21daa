using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Settings;

public class ChangeLanguageTests : IAsyncDisposable
{
    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("speak Spanish", "De acuerdo, a partir de ahora te hablo en español.", "¡De nada!")]
    [InlineData("说中文", "好的，以后我用中文跟您说。", "不客气！")]
    [InlineData("habla inglés", "All right, I'll speak English with you from now on.", "You're welcome!")]
    public async Task From_then_on_the_bot_speaks_it_whatever_language_the_person_writes(string said, string answer, string thanked)
    {
        var zhang = _world.As("zhang.min");

        Assert.Equal(answer, await zhang.AsksAsync(said));
        Assert.Equal(thanked, await zhang.AsksAsync("thanks"));
        Assert.Equal(thanked, await zhang.AsksAsync("gracias"));
    }

    [Theory]
    [InlineData("lin.admin")]
    [InlineData("he.wei")]
    [InlineData("liu.yang")]
    public async Task Whatever_their_role_people_choose_their_language(string who) =>
        Assert.Equal("De acuerdo, a partir de ahora te hablo en español.", await _world.As(who).AsksAsync("habla español"));

    [Fact]
    public async Task Where_no_language_is_named_each_is_offered_under_its_own_name()
    {
        var zhang = _world.As("zhang.min");

        var asked = Assert.Single(await zhang.SubmitsAsync(Newtonsoft.Json.Linq.JObject.Parse("""{"do":"ask","intent":"settings.language"}""")));
        Assert.Equal("Which language shall I speak with you?", asked.Text);
        Assert.Equal(["English", "Español", "中文"], asked.Buttons);

        Assert.Equal("好的，以后我用中文跟您说。", Assert.Single(await zhang.PressesAsync(asked, "中文")).Text);
    }

    [Fact]
    public async Task A_language_that_is_none_of_ours_is_asked_again() => Assert.Equal(
        "Which language shall I speak with you?",
        Assert.Single(await _world.As("zhang.min").SubmitsAsync(
            Newtonsoft.Json.Linq.JObject.Parse("""{"do":"ask","intent":"settings.language","language":"fr"}"""))).Text);
}
