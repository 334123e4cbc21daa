using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>
/// How well the reader does on phrases in other words than those it was built with. They are not looked at to tune it, so
/// the share is honest; it may rise, and must not fall below what it was.
/// </summary>
public sealed class UnseenTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", 0.66)]
    [InlineData("es", 0.58)]
    [InlineData("zh", 0.55)]
    public void Phrases_in_other_words_are_understood_at_least_this_often(string language, double least)
    {
        var reader = Learned.Reader;
        var read = Corpus.Sections(language, "unseen")
            .SelectMany(s => s.Phrases.Select(p => (s.Expected, Read: reader.Read(p, DemoNames.SaidBy()).Intent))).ToList();

        var right = read.Count(r => r.Read == r.Expected) / (double)read.Count;
        var wrong = read.Count(r => r.Read != r.Expected && r.Read != Intents.None) / (double)read.Count;
        output.WriteLine($"{language}: {right:P1} right, {wrong:P1} taken for something else, the rest not understood, of {read.Count}");
        Assert.InRange(right, least, 1);
        Assert.InRange(wrong, 0, 0.06);
    }
}
