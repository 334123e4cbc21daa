namespace SalesBot.Core.Language;

/// <summary>
/// A file of words and patterns: <c>[section]</c>, below it lines. Blank lines and lines that begin with # are passed over.
/// </summary>
internal sealed class WordFile
{
    private readonly Dictionary<string, List<string>> _sections = [];

    private WordFile(string text)
    {
        List<string> lines = [];
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#'))
        {
            if (line[0] == '[' && line[^1] == ']')
            {
                Sections.Add(line[1..^1]);
                _sections[line[1..^1]] = lines = [];
            }
            else
            {
                lines.Add(line);
            }
        }
    }

    /// <summary>The names of the sections, in the order of the file.</summary>
    public List<string> Sections { get; } = [];

    /// <summary>The lines of a section.</summary>
    public IReadOnlyList<string> Lines(string section) => _sections.TryGetValue(section, out var lines) ? lines : [];

    /// <summary>The single words of a section.</summary>
    public IEnumerable<string> Words(string section) => Lines(section).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Lines of the form <c>value: one way | another way</c>.</summary>
    public IEnumerable<(string Value, string[] Ways)> Entries(string section) =>
        Lines(section).Select(l => l.Split(": ", 2)).Select(p => (p[0], p[1].Split(" | ", StringSplitOptions.TrimEntries)));

    /// <summary>Lines of that form in a file without sections.</summary>
    public static IEnumerable<(string Value, string[] Ways)> Parse(string text) => text
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#')
        .Select(l => l.Split(": ", 2)).Select(p => (p[0], p[1].Split(" | ", StringSplitOptions.TrimEntries)));

    public static WordFile Load(string name) => new(Text(name));

    /// <summary>The whole of a file in the assembly, such as <c>En/words</c>.</summary>
    public static string Text(string name)
    {
        var assembly = typeof(WordFile).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(r => r.Replace('\\', '/') == name);
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
