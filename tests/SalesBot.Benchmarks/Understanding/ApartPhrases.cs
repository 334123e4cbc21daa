
namespace SalesBot.Benchmarks.Understanding;

/// <summary>A phrase that no reader was built with, and how it is to be read.</summary>
/// <param name="Text">As it is typed.</param>
/// <param name="Speaker">The part before the @ of who says it.</param>
/// <param name="Intent">What it wants.</param>
/// <param name="Slots">What it says, by slot.</param>
internal sealed record ApartPhrase(string Text, string Speaker, string Intent, IReadOnlyDictionary<string, string> Slots);

/// <summary>
/// The files of phrases kept apart: <c>phrase, intent, slot=value;slot=value</c>, with tabs between. <c>Apart/en.txt</c> is of the
/// first set; a set of its own name stands in <c>Apart/NAME.en.txt</c> and the like, and is told by itself.
/// </summary>
internal static class ApartPhrases
{
    private const string As = "#as ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Apart");

    /// <summary>The names of the sets; that of the first is empty.</summary>
    public static IReadOnlyList<string> Sets() => [.. Directory.EnumerateFiles(Folder, "*.txt")
        .Select(f => Path.GetFileNameWithoutExtension(f)).Select(f => f.LastIndexOf('.') is > 0 and var dot ? f[..dot] : "")
        .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The phrases of a set in a language; none where it has no such file.</summary>
    public static IReadOnlyList<ApartPhrase> Of(string set, string language)
    {
        var path = Path.Combine(Folder, set.Length == 0 ? $"{language}.txt" : $"{set}.{language}.txt");
        return File.Exists(path) ? [.. Read(File.ReadLines(path))] : [];
    }

    private static IEnumerable<ApartPhrase> Read(IEnumerable<string> lines)
    {
        var speaker = "zhang.min";
        foreach (var line in lines.Where(l => l.Trim().Length > 0))
        {
            if (line.StartsWith(As, StringComparison.Ordinal))
            {
                speaker = line[As.Length..].Trim().Split('@')[0];
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: > 1 } parts)
            {
                yield return new ApartPhrase(parts[0], speaker, parts[1].Trim(), Slots(parts.Length > 2 ? parts[2] : ""));
            }
        }
    }

    private static Dictionary<string, string> Slots(string slots) => slots.Trim().Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(s => s.Split('=', 2)).ToDictionary(s => s[0].Trim(), s => s[1].Trim());
}
