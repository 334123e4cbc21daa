using System.Net;
using SalesBot.Prompts;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Prompts;

/// <summary>What a channel answers decides whether and when it is tried again.</summary>
public sealed class RefusalTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    [Fact]
    public async Task A_busy_channel_gets_it_again_to_the_second_at_which_it_asks_for_it()
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);
        var calls = world.FailsTimes(1, () => Mornings.Answer(HttpStatusCode.TooManyRequests, retryAfter: 7));

        Assert.Equal(Mornings.Wednesday.AddSeconds(7).UtcDateTime, await world.RoundAtAsync(Mornings.Wednesday));
        await world.RoundAtAsync(Mornings.Wednesday.AddSeconds(6.9));
        Assert.Equal(1, calls());
        await world.RoundAtAsync(Mornings.Wednesday.AddSeconds(7));

        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
        Assert.Equal(2, calls());
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_channel_that_fails_twice_and_then_works_gets_it_once_each_try_resting_longer(HttpStatusCode status)
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);
        var calls = world.FailsTimes(2, () => Mornings.Answer(status));

        var first = await world.RoundAtAsync(Mornings.Wednesday);
        Assert.InRange(first!.Value - Mornings.Wednesday.UtcDateTime, TimeSpan.FromSeconds(3.75), TimeSpan.FromSeconds(6.25));
        var second = await world.RoundAtAsync(first.Value);
        Assert.InRange(second!.Value - first.Value, TimeSpan.FromSeconds(7.5), TimeSpan.FromSeconds(12.5));
        Assert.Empty(min.Hears());
        await world.RoundAtAsync(second.Value);
        await world.RoundAtAsync(second.Value.AddHours(1));

        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
        Assert.Equal(3, calls());
    }

    [Fact]
    public async Task A_channel_that_is_out_of_reach_all_day_is_told_as_it_answered_last()
    {
        await using var world = Mornings.Start(new Word("word"));
        await world.KnowsAsync(Mornings.Min);
        world.Connector.Fault = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");

        var at = Mornings.Wednesday;
        for (var next = await world.RoundAtAsync(at); at < Mornings.Wednesday.AddHours(9); next = await world.RoundAtAsync(at))
        {
            Assert.InRange(next!.Value - at.UtcDateTime, TimeSpan.Zero, TimeSpan.FromDays(1));
            at = new DateTimeOffset(next.Value);
        }

        var row = await world.PromptAsync(Mornings.Min, Day);
        Assert.Equal((PromptOutcome.Failed, "ConnectionError"), (row.Outcome, row.Note));
        Assert.InRange(row.Attempts, 40, 80);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "400 BadSyntax")]
    [InlineData(HttpStatusCode.Unauthorized, "401 BadSyntax")]
    [InlineData(HttpStatusCode.Forbidden, "403 BadSyntax")]
    [InlineData(HttpStatusCode.InternalServerError, "500 BadSyntax")]
    public async Task What_is_refused_is_not_tried_again_and_the_person_stays_reachable(HttpStatusCode status, string note)
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);
        var calls = world.FailsTimes(1, () => Mornings.Answer(status, """{"error":{"code":"BadSyntax","message":"no"}}"""));

        await world.RoundAtAsync(Mornings.Wednesday);
        await world.RoundAtAsync(Mornings.Wednesday.AddHours(2));

        Assert.Equal(1, calls());
        var row = await world.PromptAsync(Mornings.Min, Day);
        Assert.Equal((PromptOutcome.Failed, note), (row.Outcome, row.Note));
        Assert.Null((await world.ConversationAsync(Mornings.Min))!.GoneAt);
        await world.RoundAtAsync(Mornings.Wednesday.AddDays(1));
        Assert.Equal(["Zhang Min, 2026-11-26"], min.Hears().Texts());
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "ConversationBlockedByUser")]
    [InlineData(HttpStatusCode.Forbidden, "BotNotInConversationRoster")]
    [InlineData(HttpStatusCode.Forbidden, "MessageWritesBlocked")]
    [InlineData(HttpStatusCode.NotFound, "ConversationNotFound")]
    public async Task Who_blocked_or_removed_the_bot_is_left_in_peace_until_they_talk_again(HttpStatusCode status, string code)
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);
        var calls = world.FailsTimes(1, () => Mornings.Answer(status, $$"""{ "error": { "code": "{{code}}", "message": "no" } }"""));

        await world.RoundAtAsync(Mornings.Wednesday);
        Assert.Equal(Mornings.Wednesday.UtcDateTime, (await world.ConversationAsync(Mornings.Min))!.GoneAt);
        await world.RoundAtAsync(Mornings.Wednesday.AddDays(1));
        Assert.Equal(1, calls());
        Assert.Equal([PromptOutcome.Gone, PromptOutcome.Gone], (await world.PromptsOfAsync(Mornings.Min)).Skip(1).Take(2).Select(p => p.Outcome));

        // Back at noon of Thursday, they get Thursday's; Wednesday's is over.
        world.Clock.AdjustTime(Mornings.Wednesday.AddDays(1).AddHours(3));
        Assert.Single(await min.SaysAsync("thanks"));
        await world.RoundAsync();
        Assert.Equal(["Zhang Min, 2026-11-26"], min.Hears().Texts());
        Assert.Equal([PromptOutcome.Gone, PromptOutcome.Sent], (await world.PromptsOfAsync(Mornings.Min)).Skip(1).Take(2).Select(p => p.Outcome));
    }

    [Fact]
    public async Task A_call_without_an_answer_is_not_repeated_within_the_hour()
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);
        var calls = world.FailsTimes(1, () => throw new TaskCanceledException("20 seconds"));

        await world.RoundAtAsync(Mornings.Wednesday);
        await world.RoundAtAsync(Mornings.Wednesday.AddMinutes(59));
        Assert.Equal(1, calls());
        await world.RoundAtAsync(Mornings.Wednesday.AddMinutes(60));

        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
        Assert.Equal(2, calls());
    }

    [Fact]
    public async Task A_conversation_gets_one_prompt_a_second()
    {
        await using var world = Mornings.Start(new Word("word"), new Word("other") { Write = _ => new("And another thing.") });
        var min = await world.KnowsAsync(Mornings.Min);
        await world.RoundAtAsync(World.Morning.AddSeconds(1));
        min.Hears();

        Assert.Equal(Mornings.Wednesday.AddSeconds(1).UtcDateTime, await world.RoundAtAsync(Mornings.Wednesday));
        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
        await world.RoundAtAsync(Mornings.Wednesday.AddSeconds(0.9));
        Assert.Empty(min.Hears());
        await world.RoundAtAsync(Mornings.Wednesday.AddSeconds(1));
        Assert.Equal(["And another thing."], min.Hears().Texts());
    }

    [Fact]
    public async Task More_than_a_channel_takes_in_a_second_is_sent_in_the_seconds_after()
    {
        await using var world = Mornings.Start(new Word("word"));
        await world.HiresAsync(100);
        var sent = new List<int>();

        foreach (var second in Enumerable.Range(0, 4))
        {
            var before = world.Connector.Sent.Count;
            await world.RoundAtAsync(Mornings.Wednesday.AddSeconds(second));
            sent.Add(world.Connector.Sent.Count - before);
        }

        Assert.Equal([40, 40, 20, 0], sent);
        Assert.Equal(100, world.Connector.Sent.Select(s => s.Conversation).Distinct().Count());
    }
}
