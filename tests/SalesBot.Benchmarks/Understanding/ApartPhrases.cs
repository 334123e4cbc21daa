
namespace SalesBot.Benchmarks.Understanding;

/// <summary>A phrase that no reader was built with, and how it is to be read.</summary>
/// <param name="Text">As it is typed.</param>
/// <param name="Speaker">The part before the @ of who says it.</param>
/// <param name="Intent">What it wants.</param>
/// <param name="Slots">What it says, by slot.</param>
internal sealed record ApartPhrase(string Text, string Speaker, string Intent, IReadOnlyDictionary<string, string> Slots);

/// <summary>The files of phrases kept apart: <c>phrase, intent, slot=value;slot=value</c>, with tabs between.</summary>
internal static class ApartPhrases
{
    private const string As = "#as ";

    public static IReadOnlyList<ApartPhrase> Of(string language) =>
        [.. Read(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Apart", $"{language}.txt")))];

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
