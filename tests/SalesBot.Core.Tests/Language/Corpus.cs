namespace SalesBot.Core.Tests.Language;

/// <summary>The files of phrases: <c>[what is expected]</c>, below it the ways to say it. A new phrasing is a line there.</summary>
internal static class Corpus
{
    public static readonly string[] Languages = ["en", "es", "zh"];

    /// <summary>One row for each expectation of a file: language, expectation, phrases.</summary>
    public static TheoryData<string, string, string[]> Rows(string file)
    {
        var rows = new TheoryData<string, string, string[]>();
        foreach (var language in Languages)
        {
            foreach (var section in Sections(language, file))
            {
                rows.Add(language, section.Expected, section.Phrases);
            }
        }

        return rows;
    }

    public static IEnumerable<(string Expected, string[] Phrases)> Sections(string language, string file)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Language", "Corpus", language, $"{file}.txt"));
        return text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Aggregate(new List<(string Expected, List<string> Phrases)>(), (sections, line) =>
            {
                if (line[0] == '[')
                {
                    sections.Add((line[1..^1], []));
                }
                else
                {
                    sections[^1].Phrases.Add(line);
                }

                return sections;
            })
            .Select(s => (s.Expected, s.Phrases.ToArray()));
    }
}
