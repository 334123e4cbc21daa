using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

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

    [Theory]
    [InlineData("""{"id":"a:new","activityId":"first-1"}""", "first-1")]
    [InlineData("""{"id":"a:new"}""", null)]
    public async Task A_conversation_may_be_made_and_a_turn_begins_in_it(string made, string? firstSaid)
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        (host.Connector.GivesIds, host.Connector.Answer) = (false, () => ConnectorStub.Accepted(made));
        var asked = new ConversationParameters(
            false, new ChannelAccount("bot-1"), [new ChannelAccount("user-1")], null, new Activity(ActivityTypes.Message) { Text = "hello" }, JObject.Parse("""{"tenant":{"id":"tenant-1"}}"""), "tenant-1");

        Activity? begun = null;
        await host.Adapter.CreateConversationAsync("", "msteams", ConnectorStub.ServiceUrl, "", asked, async (turnContext, cancellationToken) =>
        {
            begun = turnContext.Activity;
            await turnContext.SendActivityAsync("good morning", cancellationToken: cancellationToken);
        }, CancellationToken.None);

        var (creation, said) = (host.Connector.Calls[0], host.Connector.Calls[1]);
        Assert.Equal(("POST", "https://connector.test/teams/v3/conversations"), (creation.Method, creation.Url));
        Assert.Equal(
            JObject.Parse("""{"isGroup":false,"bot":{"id":"bot-1"},"members":[{"id":"user-1"}],"activity":{"type":"message","text":"hello"},"channelData":{"tenant":{"id":"tenant-1"}},"tenantId":"tenant-1"}"""),
            creation.Body,
            JToken.EqualityComparer);
        Assert.Equal(("event", "CreateConversation", "msteams", "a:new", "tenant-1"), (begun!.Type, begun.Name, begun.ChannelId, begun.Conversation.Id, begun.Conversation.TenantId));
        Assert.True(firstSaid is null ? begun.Id.Length == 32 : begun.Id == firstSaid, begun.Id);
        Assert.Equal($"https://connector.test/teams/v3/conversations/a%3Anew/activities/{begun.Id}", said.Url);
    }

    [Fact]
    public async Task A_conversation_that_the_channel_will_not_make_begins_no_turn()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        (host.Connector.GivesIds, host.Connector.Answer) = (false, () => new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("") });

        await Assert.ThrowsAsync<ErrorResponseException>(() => host.Adapter.CreateConversationAsync(
            "", "msteams", ConnectorStub.ServiceUrl, "", new ConversationParameters(), (_, _) => throw new InvalidOperationException("A turn began."), CancellationToken.None));
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
