using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SalesBot.Chat.Words;
using SalesBot.Data;
using SalesBot.Hosting;

namespace SalesBot.Tests.Chat.Words;

/// <summary>Whatever the bot can say, it can say in each of its languages.</summary>
public sealed partial class PhraseTests
{
    private const string Suffix = ".Texts.resources";

    public static TheoryData<string, string> Rooms() => new(
        from room in typeof(SalesDb).Assembly.GetManifestResourceNames()
        where room.EndsWith(Suffix, StringComparison.Ordinal)
        from locale in Locale.All
        select (room[..^".resources".Length], locale.Code));

    [Fact]
    public void The_words_of_every_room_are_found() => Assert.True(Rooms().Count >= 3 * 4);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_phrase_is_there_in_every_language_with_the_same_blanks(string room, string language)
    {
        var english = Phrases(room, "en");
        var other = Phrases(room, language);

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, phrase =>
        {
            // What stands between words is nothing where a language writes no space.
            Assert.True(phrase.Value == " " || !string.IsNullOrWhiteSpace(other[phrase.Key]), $"{phrase.Key} is empty.");
            Assert.Equal(Blanks(phrase.Value), Blanks(other[phrase.Key]));
        });
    }

    [Fact]
    public void Everything_one_can_say_has_words_to_be_offered_as_a_guess()
    {
        var shared = Phrases("SalesBot.Chat.Texts", "en");

        Assert.All(BotIntents.Map().Intents, intent => Assert.Contains($"guess.{intent}", shared.Keys));
        Assert.Equal(BotIntents.Map().Intents.Count(), shared.Keys.Count(k => k.StartsWith("guess.", StringComparison.Ordinal)));
    }

    /// <summary>The phrases of one language alone: those that are missing are not filled up from English.</summary>
    private static Dictionary<string, string> Phrases(string room, string language)
    {
        var culture = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var set = new ResourceManager(room, typeof(SalesDb).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static IEnumerable<string> Blanks(string phrase) =>
        Blank().Matches(phrase).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Blank();
}
