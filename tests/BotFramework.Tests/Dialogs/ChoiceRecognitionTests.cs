using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>Which choices were meant by what was said.</summary>
public sealed class ChoiceRecognitionTests
{
    private static readonly List<Choice> Colours =
    [
        new("red"),
        new("dark green") { Synonyms = ["olive", "bottle green"] },
        new("blue") { Action = new CardAction(title: "the sky") },
    ];

    [Theory]
    [InlineData("red", "red")]
    [InlineData("RED!", "red")]
    [InlineData("I'd take the blue one, please", "blue")]
    [InlineData("dark green", "dark green")]
    [InlineData("a dark and deep green", "dark green")]
    [InlineData("olive", "dark green")]
    [InlineData("the sky", "blue")]
    [InlineData("2", "dark green")]
    [InlineData("no 3.", "blue")]
    [InlineData("blue and red", "blue", "red")]
    [InlineData("red and blue", "red", "blue")]
    [InlineData("red 2", "red")]
    public void These_are_meant(string said, params string[] values) =>
        Assert.Equal(values, ChoiceRecognizers.RecognizeChoices(said, Colours).Select(m => m.Resolution.Value));

    [Theory]
    [InlineData("reddish")]
    [InlineData("green")]
    [InlineData("green dark")]
    [InlineData("dark as the night before the green")]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("2.5")]
    [InlineData("99999999999999999999")]
    public void Here_none_is_meant(string said) => Assert.Empty(ChoiceRecognizers.RecognizeChoices(said, Colours));

    [Fact]
    public void Where_and_how_well_it_was_said_is_told()
    {
        var match = ChoiceRecognizers.RecognizeChoices("the dark deep green one", Colours).Single();

        Assert.Equal(("dark deep green", 4, 18, "choice"), (match.Text, match.Start, match.End, match.TypeName));
        Assert.Equal(("dark green", 1, "dark green"), (match.Resolution.Value, match.Resolution.Index, match.Resolution.Synonym));
        Assert.InRange(match.Resolution.Score, 0.01f, 1f);
    }

    [Fact]
    public void Value_button_and_number_may_be_left_out()
    {
        Assert.Empty(Recognize("red", new FindChoicesOptions { NoValue = true }));
        Assert.Empty(Recognize("the sky", new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Recognize("2", new FindChoicesOptions { RecognizeNumbers = false }));
    }

    [Fact]
    public void Some_of_the_words_are_enough_if_so_wanted() =>
        Assert.Equal(["dark green"], Recognize("green", new FindChoicesOptions { AllowPartialMatches = true }));

    [Fact]
    public void How_far_words_may_stand_apart_can_be_said()
    {
        Assert.Empty(Recognize("a dark and deep green", new FindChoicesOptions { MaxTokenDistance = 1 }));
        Assert.Equal(["dark green"], Recognize("dark as the night before the green", new FindChoicesOptions { MaxTokenDistance = 5 }));
    }

    [StricterFact(Difference.WordsBetween)]
    public void A_whole_match_goes_before_a_scattered_one()
    {
        Choice[] choices = [new("a b c"), new("b c")];

        Assert.Equal("b c", ChoiceRecognizers.RecognizeChoices("a x x b c", choices)[0].Resolution.Value);
    }

    private static IEnumerable<string> Recognize(string said, FindChoicesOptions options) =>
        ChoiceRecognizers.RecognizeChoices(said, Colours, options).Select(m => m.Resolution.Value);
}
