using System.Text.RegularExpressions;

namespace SalesBot.Core.Language.Places;

/// <summary>The time zones that people name by a city, or by the id itself.</summary>
internal static partial class Cities
{
    /// <summary>Zones by what a city is called, as it stands in a plain text; of a city that lies in several, all.</summary>
    private static readonly ILookup<string, string> Zoned = WordFile.Load("Places/cities").Entries("cities")
        .SelectMany(e => e.Ways.Select(way => (City: Sentence.Of(way).Plain, Zone: e.Value)))
        .ToLookup(e => e.City, e => e.Zone);

    /// <summary>What cities are called, as it stands in a plain text.</summary>
    public static IEnumerable<string> Names => Zoned.Select(z => z.Key);

    /// <summary>The IANA ids that a sentence may mean: one where it is clear, several for a city of several zones.</summary>
    public static IReadOnlyList<string> ZonesIn(Sentence sentence)
    {
        List<string> ids = [.. Id().Matches(sentence.Typed).Select(m => SalesBot.Core.Calendar.Zones.Named(m.Value)).OfType<string>()];
        if (ids.Count > 0)
        {
            return [ids[0]];
        }

        var city = Names.Where(name => IsIn(sentence.Plain, name)).MaxBy(name => name.Length);
        return city is null ? [] : [.. Zoned[city].Distinct()];
    }

    private static bool IsIn(string plain, string city)
    {
        for (var at = plain.IndexOf(city, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(city, at + 1, StringComparison.Ordinal))
        {
            if (IsEdge(plain, at - 1, city[0]) && IsEdge(plain, at + city.Length, city[^1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In a script with spaces a city is a whole word.</summary>
    private static bool IsEdge(string plain, int at, char letter) =>
        at < 0 || at >= plain.Length || Folding.IsHan(letter) || !char.IsLetterOrDigit(plain[at]);

    [GeneratedRegex(@"\b(?:UTC|GMT)\b|\b[A-Za-z]+(?:/[A-Za-z_+-]+){1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
