using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>How choices are shown where.</summary>
public sealed class ChoiceRenderingTests
{
    [Theory]
    [InlineData("msteams", "personal", 3, "suggested")]
    [InlineData("msteams", "personal", 4, "card")]
    [InlineData("msteams", "groupChat", 3, "card")]
    [InlineData("msteams", "personal", 50, "card")]
    [InlineData("msteams", "personal", 51, "list")]
    [InlineData("directline", null, 100, "suggested")]
    [InlineData("directline", null, 101, "list")]
    [InlineData("webchat", null, 3, "suggested")]
    [InlineData("emulator", null, 3, "suggested")]
    [InlineData("facebook", null, 11, "list")]
    [InlineData("slack", null, 4, "card")]
    [InlineData("email", null, 3, "inline")]
    [InlineData("email", null, 4, "list")]
    [InlineData(null, null, 3, "inline")]
    public void Each_channel_gets_what_it_can_show(string? channel, string? conversation, int count, string style)
    {
        var message = ChoiceFactory.ForChannel(channel, Many(count), "Which?", null, null, conversation, null);

        Assert.Equal(style, StyleOf(message));
        Assert.Equal("expectingInput", message.InputHint);
    }

    [Theory]
    [InlineData("12345678901234567890", "suggested")]
    [InlineData("123456789012345678901", "list")]
    public void A_title_of_more_than_twenty_characters_makes_a_list(string title, string style) =>
        Assert.Equal(style, StyleOf(ChoiceFactory.ForChannel("directline", [new Choice(title)], "Which?", null, null, null, null)));

    [Fact]
    public void A_button_says_the_value_unless_the_choice_brings_its_own()
    {
        var own = new CardAction(ActionTypes.OpenUrl, "Map", value: "https://map.test/");

        var message = ChoiceFactory.SuggestedAction([new Choice("red"), new Choice("map") { Action = own }], "Which?", null, ["user-1"]);

        var red = message.SuggestedActions.Actions[0];
        Assert.Equal((ActionTypes.ImBack, "red", "red"), (red.Type, red.Title, red.Value));
        Assert.Same(own, message.SuggestedActions.Actions[1]);
        Assert.Equal(["user-1"], message.SuggestedActions.To);
    }

    [Fact]
    public void A_card_carries_the_text_and_the_buttons()
    {
        var card = (HeroCard)ChoiceFactory.HeroCard(Many(2), "Which?").Attachments.Single().Content;

        Assert.Equal("Which?", card.Text);
        Assert.Equal(["c1", "c2"], card.Buttons.Select(b => b.Title));
    }

    [Theory]
    [InlineData(1, "Which? (1) c1")]
    [InlineData(2, "Which? (1) c1 or (2) c2")]
    [InlineData(3, "Which? (1) c1, (2) c2, or (3) c3")]
    public void In_a_line_they_are_joined(int count, string text) => Assert.Equal(text, ChoiceFactory.Inline(Many(count), "Which?").Text);

    [Fact]
    public void In_a_list_they_are_numbered_or_not()
    {
        Assert.Equal("Which?\n\n   1. c1\n   2. c2", ChoiceFactory.List(Many(2), "Which?").Text);
        Assert.Equal(
            "Which?\n\n   - c1\n   - c2", ChoiceFactory.List(Many(2), "Which?", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
    }

    private static List<Choice> Many(int count) => [.. Enumerable.Range(1, count).Select(i => new Choice($"c{i}"))];

    private static string StyleOf(IMessageActivity message) => message switch
    {
        { SuggestedActions.Actions.Count: > 0 } => "suggested",
        { Attachments.Count: > 0 } => "card",
        { Text: var text } when text.Contains('\n', StringComparison.Ordinal) => "list",
        _ => "inline",
    };
}
