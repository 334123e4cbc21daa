using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Language;
using SalesBot.Hosting;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting.Manifest;

/// <summary>What Teams offers to say, the bot understands: commands and prompt starters, in each language.</summary>
public sealed class CommandListTests
{
    /// <summary>What each offer means, list by list.</summary>
    private static readonly string[][] Meant =
    [
        [
            Intents.VisitLog, Intents.FollowUpList, Intents.CustomerDue, Intents.PaymentRecord, Intents.SummarySubmit, Intents.Help,
            Intents.TargetProgress, Intents.RegionStatus, Intents.RankingShow, Intents.CustomerQuiet,
        ],
        [Intents.Help, Intents.RegionStatus, Intents.TargetProgress],
    ];

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("es.json")]
    [InlineData("zh-cn.json")]
    public void Each_offer_is_understood_as_it_is_meant(string file) =>
        Assert.Equal(Meant, Offers(file).Select(list => list.Select(offer => Read(offer.Said)).ToArray()));

    [Theory]
    [InlineData("manifest.json", "zhang.min")]
    [InlineData("es.json", "diego.ruiz")]
    [InlineData("zh-cn.json", "sun.hui")]
    public async Task Each_offer_is_answered_and_not_guessed_at(string file, string who)
    {
        await using var world = World.Start();
        var rep = world.As(who);
        foreach (var offer in Offers(file).SelectMany(list => list))
        {
            var answer = (await rep.SaysAsync(offer.Said))[0].Text;

            Assert.False(NotUnderstood.Any(words => answer.StartsWith(words, StringComparison.Ordinal)), $"{offer.Said}: {answer}");
            await rep.SaysAsync("cancel");
        }
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("es.json")]
    [InlineData("zh-cn.json")]
    public void An_offer_fits_where_teams_shows_it(string file)
    {
        Assert.All(Offers(file), list => Assert.InRange(list.Count, 1, 10));
        Assert.All(Offers(file).SelectMany(list => list), offer =>
        {
            Assert.InRange(offer.Title.Length, 1, 32);
            Assert.InRange(offer.Description.Length, 1, 128);
        });
    }

    [Theory]
    [InlineData("es.json")]
    [InlineData("zh-cn.json")]
    public void Nothing_that_is_shown_is_left_in_english(string file)
    {
        var (english, translated) = (Offers("manifest.json").SelectMany(l => l), Offers(file).SelectMany(l => l));

        Assert.All(english.Zip(translated), pair =>
        {
            Assert.NotEqual(pair.First.Title, pair.Second.Title);
            Assert.NotEqual(pair.First.Said, pair.Second.Said);
            Assert.NotEqual(pair.First.Description, pair.Second.Description);
        });
    }

    private static readonly string[] NotUnderstood = ["I didn't get that", "No te he entendido", "我没听明白"];

    private static readonly Lazy<IReader> Reader = new(() =>
        SalesBot.Hosting.Understanding.NewReader(BotIntents.Map(), Directory.CreateTempSubdirectory("salesbot-").FullName, NullLogger.Instance));

    private static string Read(string sentence) => Reader.Value
        .Read(sentence, new ReadingContext(World.Morning.UtcDateTime, null, new NameIndex([]))).Intent;

    /// <summary>The lists in the language of a file; what a translation lacks shows in English, as in Teams.</summary>
    private static List<List<Offer>> Offers(string file)
    {
        var translated = file == "manifest.json" ? [] : Packed.Json(file);
        return [.. Packed.Json("manifest.json").SelectTokens("bots[0].commandLists[*]").Select((list, l) =>
            list["commands"]!.Select((command, c) => new Offer(
                Text(command, translated, l, c, "title")!, Text(command, translated, l, c, "description")!, Text(command, translated, l, c, "prompt"))).ToList())];
    }

    private static string? Text(JToken command, JObject translated, int list, int index, string member) =>
        (string?)(translated[$"bots[0].commandLists[{list}].commands[{index}].{member}"] ?? command[member]);

    /// <summary>One line that Teams shows; a prompt starter puts other words into the box than those it shows.</summary>
    private sealed record Offer(string Title, string Description, string? Prompt)
    {
        public string Said => Prompt ?? Title;
    }
}
