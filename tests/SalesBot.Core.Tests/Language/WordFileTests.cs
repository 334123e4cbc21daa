using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>What stands in the word files can all be used.</summary>
public sealed class WordFileTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("zh")]
    public void Every_pattern_of_every_intent_can_be_tried(string language)
    {
        var tongue = Tongues.All.Single(t => t.Code == language);

        Assert.DoesNotContain(tongue.Cues.SelectMany(c => c.Any.Concat(c.Cues.Select(cue => cue.Expression))), e => e.IsMatch("\u0001"));
    }

    [Fact]
    public void The_languages_know_the_same_intents()
    {
        var known = Tongues.All.Select(t => t.Cues.Select(c => c.Intent).Order(StringComparer.Ordinal)).ToList();

        Assert.Equal(known[0], known[1]);
        Assert.Equal(known[0], known[2]);
        Assert.Equal(typeof(Intents).GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal), known[0]);
    }
}
