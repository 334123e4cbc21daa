using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>What stands in the word files can all be used.</summary>
public sealed class WordFileTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("zh")]
    public void A_pattern_is_never_passed_over_where_it_matches(string language)
    {
        var phrases = Corpus.Sections(language, "intents").SelectMany(s => s.Phrases)
            .Select(p => new Analysis(Sentence.Of(p), DemoNames.SaidBy()))
            .Where(a => a.Tongue.Code == language).Select(a => a.Masked.Text).ToList();
        var ways = Tongues.All.Single(t => t.Code == language).Cues.SelectMany(c => c.Cues).Select(c => c.Way).ToList();

        var passedOver = ways.SelectMany(way => phrases.Where(p => way.Expression.IsMatch(p) && !way.IsIn(p)).Select(p => $"{way.Expression}: {p}"));

        Assert.Empty(passedOver);
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
