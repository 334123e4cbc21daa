using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>Asking for one of a few.</summary>
public sealed class ChoicePromptTests
{
    [Theory]
    [InlineData("Jinxiang", "Jinxiang", 1)]
    [InlineData("the second is 2", "Jinxiang", 1)]
    [InlineData("山亭", "Tengzhou", 2)]
    public async Task The_answer_is_the_choice_that_was_named(string answer, string value, int index)
    {
        var talk = new Talk(new ChoicePrompt("where"));
        await talk.BeginAsync("where", Where());
        await talk.SayAsync(answer);

        var found = Assert.IsType<FoundChoice>(talk.Result!.Result);
        Assert.Equal((value, index), (found.Value, found.Index));
    }

    [Theory]
    [InlineData("Beijing")]
    [InlineData("4")]
    [InlineData("")]
    public async Task What_is_none_of_them_is_asked_again_with_all_choices(string answer)
    {
        var talk = new Talk(new ChoicePrompt("where"));
        await talk.BeginAsync("where", Where());

        Assert.Equal(["Sorry, where? (1) Jining, (2) Jinxiang, or (3) Tengzhou"], await talk.HearAsync(answer));
    }

    [Theory]
    [InlineData("en-US", "Where? (1) Jining, (2) Jinxiang, or (3) Tengzhou")]
    [InlineData("es-ES", "Where? (1) Jining, (2) Jinxiang, o (3) Tengzhou")]
    [InlineData("zh-CN", "Where? (1) Jining， (2) Jinxiang， 要么 (3) Tengzhou")]
    [InlineData(null, "Where? (1) Jining, (2) Jinxiang, or (3) Tengzhou")]
    [InlineData("xx", "Where? (1) Jining, (2) Jinxiang, or (3) Tengzhou")]
    public async Task Choices_are_joined_in_the_language_of_the_activity(string? locale, string text)
    {
        var talk = new Talk(new ChoicePrompt("where")) { Locale = locale };

        Assert.Equal([text], (await talk.BeginAsync("where", Where())).Select(a => a.Text));
    }

    [Fact]
    public async Task The_options_say_the_style_and_the_prompt_itself_stays_as_it_is()
    {
        var options = Where();
        options.Style = ListStyle.List;
        options.Prompt.Attachments = [new Attachment("image/png")];
        var said = await new Talk(new ChoicePrompt("where")).BeginAsync("where", options);

        Assert.Equal("Where?\n\n   1. Jining\n   2. Jinxiang\n   3. Tengzhou", said.Single().Text);
        Assert.Equal("image/png", said.Single().Attachments.Single().ContentType);
        Assert.Equal("Where?", options.Prompt.Text);
    }

    [Fact]
    public async Task As_a_card_the_choices_come_beside_what_the_prompt_brings_along()
    {
        var options = Where();
        options.Style = ListStyle.HeroCard;
        options.Prompt.Attachments = [new Attachment("image/png")];
        var said = await new Talk(new ChoicePrompt("where")).BeginAsync("where", options);

        Assert.Equal(["image/png", HeroCard.ContentType], said.Single().Attachments.Select(a => a.ContentType));
    }

    [Fact]
    public async Task With_the_style_none_only_the_question_is_asked()
    {
        var options = Where();
        options.Style = ListStyle.None;

        Assert.Equal(["Where?"], (await new Talk(new ChoicePrompt("where")).BeginAsync("where", options)).Select(a => a.Text));
    }

    [Fact]
    public async Task A_prompt_may_say_how_choices_are_joined()
    {
        var prompt = new ChoicePrompt("where") { Style = ListStyle.Inline, ChoiceOptions = new ChoiceFactoryOptions("; ", " / ", " / ", false) };

        Assert.Equal(["Where? Jining; Jinxiang / Tengzhou"], (await new Talk(prompt).BeginAsync("where", Where())).Select(a => a.Text));
    }

    private static PromptOptions Where() => new()
    {
        Prompt = MessageFactory.Text("Where?"),
        RetryPrompt = MessageFactory.Text("Sorry, where?"),
        Choices = [new Choice("Jining"), new Choice("Jinxiang"), new Choice("Tengzhou") { Synonyms = ["山亭"] }],
    };
}
