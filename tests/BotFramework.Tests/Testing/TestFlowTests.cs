using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Testing;

/// <summary>The channel for tests of bots.</summary>
public sealed class TestFlowTests
{
    [Fact]
    public async Task It_says_and_hears_what_the_bot_does() =>
        await Flow(Echo)
            .Test("hi", "hi user1 on test in Conversation1 (en-us)")
            .Send("bye").AssertReplyContains("bye")
            .Send("three").AssertReplyOneOf(["one", "three user1 on test in Conversation1 (en-us)"])
            .StartTestAsync();

    [Fact]
    public async Task A_mismatch_tells_what_was_expected_and_what_came()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Flow((turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct)).Send("hi").AssertReply("bye", "parting").StartTestAsync());

        Assert.Contains("parting", fault.Message, StringComparison.Ordinal);
        Assert.Contains("bye", fault.Message, StringComparison.Ordinal);
        Assert.Contains("hello", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_nothing_comes_is_a_mismatch_too() =>
        await Assert.ThrowsAnyAsync<Exception>(() => Flow((_, _) => Task.CompletedTask).Send("hi").AssertReply("hello", timeout: 1).StartTestAsync());

    [Fact]
    public async Task No_reply_is_no_reply()
    {
        await Flow((_, _) => Task.CompletedTask).Send("hi").AssertNoReply(timeout: 1).StartTestAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => Flow(Echo).Send("hi").AssertNoReply(timeout: 1).StartTestAsync());
    }

    [Fact]
    public async Task Replies_are_changed_and_taken_back_until_somebody_took_them()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hi", async (turn, ct) =>
        {
            var first = await turn.SendActivityAsync("first", cancellationToken: ct);
            var second = await turn.SendActivityAsync("second", cancellationToken: ct);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "changed" }, ct);
            await turn.DeleteActivityAsync(second.Id, ct);
        }, CancellationToken.None);

        Assert.Equal("changed", adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Who_waits_gets_the_next_reply()
    {
        var adapter = new TestAdapter();
        var waiting = adapter.GetNextReplyAsync(TestContext.Current.CancellationToken);

        await adapter.SendTextToBotAsync("hi", Echo, CancellationToken.None);

        Assert.StartsWith("hi", (await waiting).AsMessageActivity().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_user_comes_into_the_conversation() =>
        await Flow((turn, ct) => turn.SendActivityAsync($"{turn.Activity.Type} {turn.Activity.MembersAdded?[0].Id}", cancellationToken: ct))
            .SendConversationUpdate().AssertReply("conversationUpdate user1")
            .StartTestAsync();

    [Fact]
    public async Task A_whole_conversation_is_played() =>
        await Flow((turn, ct) => turn.SendActivityAsync($"you said {turn.Activity.Text}", cancellationToken: ct))
            .Test([From("user", "one"), From("bot", "you said one"), From("user", "two"), From("bot", "you said two")])
            .StartTestAsync();

    private static Activity From(string role, string text) =>
        new(ActivityTypes.Message) { From = new ChannelAccount(role, role: role), Text = text };

    private static TestFlow Flow(BotCallbackHandler bot) => new(new TestAdapter(), bot);

    private static Task Echo(ITurnContext turn, CancellationToken ct) => turn.SendActivityAsync(
        $"{turn.Activity.Text} {turn.Activity.From.Id} on {turn.Activity.ChannelId} in {turn.Activity.Conversation.Id} ({turn.Activity.Locale})", cancellationToken: ct);
}
