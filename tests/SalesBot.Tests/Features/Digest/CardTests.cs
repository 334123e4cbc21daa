using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using SalesBot.Prompts;
using SalesBot.Tests.Builders;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Digest;

/// <summary>However much there is to say, it is one card that every channel takes.</summary>
public sealed class CardTests
{
    [Theory]
    [InlineData(600, "2 2 2 2 2 1")]
    [InlineData(450, "2 2 2 2 2 2")]
    [InlineData(250, "3 3 2 2 2 2")]
    [InlineData(1600, "2 1 1 1 1 1")]
    public async Task Fewer_entries_are_shown_until_the_card_is_small_enough_the_least_pressing_go_first(int length, string shown)
    {
        await using var world = Start([.. Enumerable.Range(1, 6).Select(i => new Part(i, 40, length))]);

        var digest = Assert.Single(await world.As("zhang.min").SaysAsync("what is on today?"));

        var counts = Enumerable.Range(1, 6).Select(i => digest.Entries.Count(e => e.Text.StartsWith($"part {i} ", StringComparison.Ordinal))).ToList();
        Assert.InRange(digest.Bytes(), 20 * 1024, 28 * 1024);
        Assert.Equal(shown, string.Join(' ', counts));
        Assert.Equal(counts.Select(count => $"and {40 - count} more"), digest.Entries.Where(e => e.Text.StartsWith("and", StringComparison.Ordinal)).Select(e => e.Text));
        Assert.All(digest.Entries.Where(e => e.Text.StartsWith("and", StringComparison.Ordinal)), e => Assert.Equal("All", (string?)Assert.Single(e.Actions)["title"]));
    }

    [Fact]
    public async Task Of_one_part_at_most_five_are_shown_and_what_is_whole_has_no_button_for_more()
    {
        await using var world = Start(new Part(2, 5, 10), new Part(1, 6, 10));

        var digest = Assert.Single(await world.As("zhang.min").SaysAsync("what is on today?"));

        Assert.Equal("1 says 6. 2 says 5. Begin with: part 1 thing 0 xxxxxxxxxx, now.", digest.Text);
        Assert.Equal(
            ["part 1 thing 0", "part 1 thing 1", "part 1 thing 2", "part 1 thing 3", "part 1 thing 4", "and 1 more", "part 2 thing 0", "part 2 thing 1", "part 2 thing 2", "part 2 thing 3", "part 2 thing 4"],
            digest.Entries.Select(e => e.Text.Replace(" xxxxxxxxxx", "", StringComparison.Ordinal)));
    }

    private static World Start(params Part[] parts) => World.Start(services =>
    {
        services.RemoveAll<IDigestPart>();
        foreach (var part in parts)
        {
            services.AddSingleton<IDigestPart>(part);
        }
    });

    /// <summary>Has so many things to say, each so long.</summary>
    private sealed class Part(int order, int count, int length) : IDigestPart
    {
        public int Order => order;

        public Task<DigestSection?> OfAsync(Turn turn, string card, CancellationToken cancellationToken) => Task.FromResult<DigestSection?>(new(
            $"{order} says {count}.", $"Part {order}",
            [.. Enumerable.Range(0, count).Select(i => new Entry($"part {order} thing {i} {new string('x', length)}", "now", [.. Enumerable.Range(0, 4).Select(Button)]))],
            count, Press.Ask("All", Intents.FollowUpList)));

        private static Button Button(int number) => Press.Act($"Button {number}", "followup.done", new string('1', 60), new string('h', 100));
    }
}
