using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Outbound;

/// <summary>Speaking without being spoken to, without credentials.</summary>
public sealed class ProactiveTests
{
    [Fact]
    public async Task A_kept_reference_is_enough_to_speak_later()
    {
        ConversationReference? kept = null;
        await using var host = await BotHost.StartAsync((turnContext, _) =>
        {
            kept = turnContext.Activity.GetConversationReference();
            return Task.CompletedTask;
        });
        await host.PostAsync(Said.Message("hi", ("locale", "zh-CN")));

        Activity? begun = null;
        await host.Adapter.ContinueConversationAsync("", kept, async (turnContext, cancellationToken) =>
        {
            begun = turnContext.Activity;
            await turnContext.SendActivityAsync("good morning", cancellationToken: cancellationToken);
        }, CancellationToken.None);

        Assert.Equal(("event", "ContinueConversation", "user-1", "bot-1"), (begun!.Type, begun.Name, begun.From.Id, begun.Recipient.Id));
        var body = host.Connector.Call.Body!;
        Assert.Equal(("good morning", "zh-CN", "user-1"), ((string?)body["text"], (string?)body["locale"], (string?)body["recipient"]!["id"]));
        Assert.Equal("https://connector.test/teams/v3/conversations/a%3Achat-1/activities/" + begun.Id, host.Connector.Call.Url);
    }

    [Fact]
    public async Task It_passes_the_same_middleware()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        var seen = new List<string>();
        host.Adapter.Use(new Noting(seen));

        await host.Adapter.ContinueConversationAsync("", Reference(), (_, _) =>
        {
            seen.Add("turn");
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Equal(["before", "turn", "after"], seen);
    }

    [Fact]
    public async Task What_it_throws_reaches_the_caller()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Adapter.ContinueConversationAsync(
            "", Reference(), (_, _) => throw new InvalidOperationException("a fault"), CancellationToken.None));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a URL")]
    public async Task A_reference_that_leads_nowhere_is_an_error_of_the_caller(string? serviceUrl)
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        var reference = Reference();
        reference.ServiceUrl = serviceUrl;

        await Assert.ThrowsAnyAsync<Exception>(() => host.Adapter.ContinueConversationAsync("", reference, Nothing, CancellationToken.None));
    }

    [StricterFact(Difference.NowhereToContinue)]
    public async Task A_reference_without_conversation_is_an_error_of_the_caller()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        var reference = Reference();
        reference.Conversation = null;

        await Assert.ThrowsAsync<ArgumentException>(() => host.Adapter.ContinueConversationAsync("", reference, Nothing, CancellationToken.None));
    }

    private static Task Nothing(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static ConversationReference Reference() => new(
        null, new ChannelAccount("user-1"), new ChannelAccount("bot-1"), new ConversationAccount(id: "a:chat-1"), "msteams", ConnectorStub.ServiceUrl);

    private sealed class Noting(List<string> seen) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add("before");
            await next(cancellationToken);
            seen.Add("after");
        }
    }
}
