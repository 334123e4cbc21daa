using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>A pattern is tried only where one of its words stands: each of these words must be one that it cannot do without.</summary>
public sealed class PatternKeysTests
{
    private static readonly PatternKeys Keys = new(name => name switch
    {
        "weekday" => ["monday", "friday"],
        "customer" => ["C"],
        _ => [],
    });

    [Theory]
    [InlineData("last visit", "visit")]
    [InlineData("visits?", "visit")]
    [InlineData("(visited|met with|dropped by) (the )?{customer}", "visited with dropped")]
    [InlineData("{weekday} of", "monday friday")]
    [InlineData("on {n}", "on")]
    [InlineData("(?<year>20\\d\\d)-(?<m>\\d{1,2})", "20")]
    [InlineData("(?<m>\\d{1,2})/(?<d>\\d{1,2})", "")]
    [InlineData("a(bc|d?)", "a")]
    [InlineData("(a|b)?c*", "")]
    [InlineData("foo|bar", "")]
    [InlineData("\\?$", "")]
    [InlineData("{unknown}", "")]
    [InlineData("上周{n}", "上周")]
    [InlineData("[一二]月底", "月底")]
    public void The_most_telling_words_are_kept(string pattern, string words) => Assert.Equal(words, string.Join(' ', Keys.Of(pattern)));
}
