namespace SalesBot.Core.Language.Names;

/// <summary>How Chinese names are written in Latin letters, without tones.</summary>
internal static class Pinyin
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    /// <summary>A name with more characters of several readings is not said in all of the ways that there would be.</summary>
    private const int MostForms = 4;

    private static readonly Lazy<(string[]?[] Readings, Dictionary<string, string[]> Surnames)> Table = new(Load);

    /// <summary>The ways to spell a folded name, the usual first; none when no character of it is Chinese.</summary>
    /// <param name="key">Folded, without spaces.</param>
    /// <param name="isPerson">Whether it begins with a surname, which may be said otherwise than the same character elsewhere.</param>
    public static IReadOnlyList<string> Of(string key, bool isPerson)
    {
        if (!key.Any(Folding.IsHan))
        {
            return [];
        }

        string[][] readings = [.. key.Select(ReadingsOf)];
        if (isPerson && SurnameOf(key) is { } surname)
        {
            for (var i = 0; i < surname.Length; i++)
            {
                readings[i] = [.. readings[i].Prepend(surname[i]).Distinct()];
            }
        }

        return [.. Usual(readings).SelectMany(Typed).Distinct().Take(MostForms)];
    }

    /// <summary>The usual way to spell it; null when some character of it is not Chinese or not known.</summary>
    public static string? Sound(ReadOnlySpan<char> han)
    {
        var sound = "";
        foreach (var c in han)
        {
            if (Known(c) is not { } readings)
            {
                return null;
            }

            sound = string.Concat(sound, readings[0]);
        }

        return Typed(sound).First();
    }

    /// <summary>First each character by its usual reading, then with one read otherwise, then with two.</summary>
    private static IEnumerable<string> Usual(string[][] readings)
    {
        if (Array.TrueForAll(readings, r => r.Length == 1))
        {
            return [string.Concat(readings.Select(r => r[0]))];
        }

        List<(string Text, int Rank)> spelt = [("", 0)];
        foreach (var options in readings)
        {
            spelt = options.Length == 1
                ? spelt.ConvertAll(s => (s.Text + options[0], s.Rank))
                : [.. spelt.SelectMany(s => options.Select((o, i) => (s.Text + o, s.Rank + i))).OrderBy(s => s.Item2).Take(MostForms)];
        }

        return spelt.Select(s => s.Text);
    }

    /// <summary>No keyboard of a phone has an ü at hand: v is typed for it, or u, and passports write yu.</summary>
    private static IEnumerable<string> Typed(string spelt) =>
        spelt.Contains('ü') ? ((string[])["v", "u", "yu"]).Select(u => spelt.Replace("ü", u, StringComparison.Ordinal)) : [spelt];

    private static string[] ReadingsOf(char c) => Known(c) ?? [c.ToString()];

    private static string[]? Known(char c) => c is >= First and <= Last ? Table.Value.Readings[c - First] : null;

    /// <summary>The longest that the name begins with.</summary>
    private static string[]? SurnameOf(string key) => Enumerable.Range(1, 2).Reverse()
        .Where(length => length < key.Length || key.Length == 1)
        .Select(length => Table.Value.Surnames.GetValueOrDefault(key[..Math.Min(length, key.Length)]))
        .FirstOrDefault(readings => readings is not null);

    private static (string[]?[] Readings, Dictionary<string, string[]> Surnames) Load()
    {
        var file = WordFile.Load("Zh/pinyin");
        var readings = new string[]?[Last - First + 1];
        foreach (var (spelt, characters) in Lines("character"))
        {
            foreach (var c in characters)
            {
                readings[c - First] = spelt;
            }
        }

        return (readings, Lines("surname").ToDictionary(l => l.Characters, l => l.Readings));

        IEnumerable<(string[] Readings, string Characters)> Lines(string section) =>
            file.Lines(section).Select(l => l.Split(": ")).Select(l => (l[0].Split(' '), l[1]));
    }
}
