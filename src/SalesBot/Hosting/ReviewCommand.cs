using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Teaching;

namespace SalesBot.Hosting;

/// <summary>
/// <c>understand --review</c>: what people said and was not understood, in the form of the phrase files: <c># intent</c> and
/// below it the phrases, so that whoever teaches the reader copies what is right. What a phrase is about stands behind it.
/// </summary>
internal static class ReviewCommand
{
    public const string Flag = "--review";

    /// <summary>Under this stands what nobody said the meaning of.</summary>
    private const string Open = "?";

    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var lines = await services.GetRequiredService<UnreadReview>().LinesAsync(Viewer.System("command line"), cancellationToken);
        await Console.Error.WriteLineAsync(HowTo(lines.Sum(l => l.Times), lines.Count));
        foreach (var line in Form(lines))
        {
            await Console.Out.WriteLineAsync(line);
        }

        return 0;
    }

    /// <summary>By language and by what was meant, the most frequent first.</summary>
    internal static IEnumerable<string> Form(IReadOnlyList<UnreadLine> lines)
    {
        foreach (var language in lines.GroupBy(l => l.Language).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return $"## {language.Key}";
            foreach (var intent in language.GroupBy(l => l.Meant ?? Open).OrderBy(g => g.Key == Open).ThenBy(g => g.Key, StringComparer.Ordinal))
            {
                yield return $"# {intent.Key}";
                foreach (var line in intent)
                {
                    yield return $"{line.Phrase}\t{Counts(line)}";
                }
            }
        }
    }

    private static string Counts(UnreadLine line) => string.Join(
        ", ", line.Choices.Select(c => $"{(c.Intent == UnreadSentence.NoneOfThese ? "none of the guesses" : c.Intent)} {c.Times}").Prepend($"said {line.Times}"));

    private static string HowTo(int times, int lines) => lines == 0
        ? "Everything was understood."
        : $"""
           Sentences that were not understood: {times}; different ones, without names, days and numbers: {lines}.
           Under "# intent" stand those of which people pressed what they meant, under "# {Open}" the others; behind each, after a
           tab, how often it was said and what was pressed. To teach the reader, copy a phrase without what is behind the tab
           under its intent in Language/En, Es or Zh/phrases.txt of SalesBot.Core (or under "# none" if it is nothing for the
           bot), build, and start it: it learns anew. Read each before: a name that the store does not know still stands in it.
           """;
}
