namespace SalesBot.Core.Language.Learning;

/// <summary>One way to say a thing, as the phrase files have it.</summary>
/// <param name="Intent">What is wanted.</param>
/// <param name="Text">As it is typed, with <c>{customer}</c>, <c>{date}</c> and the like where a name, a day or a number stands.</param>
internal sealed record Phrase(string Intent, string Text);

/// <summary>
/// The phrases of all languages, from which intents are learned: <c># intent</c>, below it a phrase a line. A new phrasing
/// is a line there.
/// </summary>
internal static class PhraseBook
{
    /// <summary>Slots of a phrase, by the letter that stands for them in masked text.</summary>
    private static readonly Dictionary<string, char> Places = new()
    {
        ["{customer}"] = Mask.Customer,
        ["{region}"] = Mask.Region,
        ["{member}"] = Mask.Member,
        ["{date}"] = Mask.Day,
        ["{period}"] = Mask.Period,
        ["{amount}"] = Mask.Amount,
        ["{time}"] = Mask.Time,
    };

    /// <summary>A phrase is read without names of its own; the day on which it is read does not matter.</summary>
    private static readonly ReadingContext Nobody = new(new DateTime(2026, 1, 1), null, new NameIndex([]));

    /// <summary>All phrases of the files in the assembly, in their order.</summary>
    public static IReadOnlyList<Phrase> All() => [.. Tongues.All.SelectMany(t => Parse(WordFile.Text($"{t.Folder}/phrases")))];

    public static IEnumerable<Phrase> Parse(string file)
    {
        var intent = Intents.None;
        foreach (var line in file.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                intent = line[2..].Trim();
            }
            else
            {
                yield return new Phrase(intent, line);
            }
        }
    }

    /// <summary>The phrase seen like a sentence in which the reader knows every name.</summary>
    public static Analysis Seen(string phrase) =>
        new(Sentence.Of(Places.Aggregate(phrase, (text, place) => text.Replace(place.Key, place.Value.ToString(), StringComparison.Ordinal))), Nobody);
}
