using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>Asking for a yes or no.</summary>
public sealed class ConfirmPromptTests
{
    [Theory]
    [InlineData("en-us", "Save? (1) Yes or (2) No")]
    [InlineData("es-ES", "Save? (1) Sí o (2) No")]
    [InlineData("zh-CN", "Save? (1) 是的 要么 (2) 不")]
    [InlineData("xx-XX", "Save? (1) Yes or (2) No")]
    public async Task It_asks_in_the_language_of_the_activity(string locale, string text)
    {
        var talk = new Talk(new ConfirmPrompt("confirm") { Style = ListStyle.Inline }) { Locale = locale };

        var asked = await BeginAsync(talk);

        Assert.Equal(text, Assert.Single(asked).Text);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes, please", true)]
    [InlineData("NO", false)]
    [InlineData("no thanks", false)]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("sí", true)]
    [InlineData("是的", true)]
    [InlineData("不", false)]
    public async Task It_takes_a_word_or_a_number(string said, bool answer)
    {
        var talk = new Talk(new ConfirmPrompt("confirm")) { Locale = Locale(said) };
        await BeginAsync(talk);

        await talk.SayAsync(said);

        Assert.Equal((DialogTurnStatus.Complete, answer), (talk.Result!.Status, talk.Result.Result));
    }

    [Theory]
    [InlineData("perhaps")]
    [InlineData("7")]
    [InlineData("")]
    public async Task It_asks_again_until_it_is_clear(string said)
    {
        var talk = new Talk(new ConfirmPrompt("confirm") { Style = ListStyle.None }) { Locale = "en-us" };
        await BeginAsync(talk);

        Assert.Equal(["Yes or no?"], await talk.HearAsync(said));
        Assert.Equal(["confirm"], talk.Stack);
    }

    [Fact]
    public async Task Choices_of_ones_own_are_taken_by_their_names()
    {
        var talk = new Talk(new ConfirmPrompt("confirm") { ConfirmChoices = Tuple.Create(new Choice("Keep it"), new Choice("Drop it")) }) { Locale = "en-us" };
        await BeginAsync(talk);

        await talk.SayAsync("drop it");

        Assert.False(Assert.IsType<bool>(talk.Result!.Result));
    }

    [Fact]
    public async Task Teams_shows_buttons()
    {
        var talk = new Talk(new ConfirmPrompt("confirm")) { Locale = "en-us", Channel = "msteams" };

        var asked = Assert.Single(await BeginAsync(talk));

        var buttons = asked.SuggestedActions?.Actions ?? ((HeroCard)asked.Attachments[0].Content).Buttons;
        Assert.Equal(["Yes", "No"], buttons.Select(button => button.Title));
    }

    private static string Locale(string said) => said is "sí" ? "es-ES" : said[0] > '\u3000' ? "zh-CN" : "en-us";

    private static Task<IReadOnlyList<Activity>> BeginAsync(Talk talk) => talk.BeginAsync("confirm", new PromptOptions
    {
        Prompt = new Activity(ActivityTypes.Message) { Text = "Save?" },
        RetryPrompt = new Activity(ActivityTypes.Message) { Text = "Yes or no?" },
    });
}
