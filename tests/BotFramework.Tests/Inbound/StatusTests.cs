using System.Net;
using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Inbound;

/// <summary>What a channel gets for what it posts.</summary>
public sealed class StatusTests
{
    private int _turns;

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task What_is_no_post_is_405(string method)
    {
        await using var host = await HostAsync();

        var answer = await host.SendAsync(new HttpMethod(method), Said.Message("hi").ToString());

        Assert.Equal((HttpStatusCode.MethodNotAllowed, 0), (answer.Status, _turns));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("{\"type\":\"mess")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("5")]
    public async Task A_body_that_is_no_activity_is_400(string body) => await IsRefusedAsync(body);

    [Theory]
    [InlineData("text", "{\"a\":1}")]
    [InlineData("from", "\"user-1\"")]
    [InlineData("conversation", "[]")]
    [InlineData("attachments", "{}")]
    [InlineData("membersAdded", "[5]")]
    [InlineData("historyDisclosed", "\"perhaps\"")]
    [InlineData("textHighlights", "[{\"occurrence\":99999999999}]")]
    [InlineData("timestamp", "\"tomorrow\"")]
    [InlineData("localTimestamp", "12")]
    [InlineData("expiration", "\"2026-13-40T00:00:00Z\"")]
    public async Task A_member_of_a_wrong_type_is_400(string name, string value) =>
        await IsRefusedAsync(Said.Message("hi", (name, JToken.Parse(value))).ToString());

    [Fact]
    public async Task An_activity_without_type_is_400() => await IsRefusedAsync(Said.Message("hi").Without("type").ToString());

    [StricterFact(Difference.NowhereToAnswer)]
    public async Task An_activity_without_conversation_is_400()
    {
        await IsRefusedAsync(Said.Message("hi").Without("conversation").ToString());
        await IsRefusedAsync(Said.Message("hi", ("conversation", new JObject())).ToString());
    }

    [StricterFact(Difference.NowhereToAnswer)]
    public async Task An_activity_of_no_channel_is_400()
    {
        await IsRefusedAsync(Said.Message("hi").Without("channelId").ToString());
        await IsRefusedAsync(Said.Message("hi", ("channelId", "")).ToString());
    }

    [StricterFact(Difference.NowhereToAnswer)]
    public async Task An_activity_with_nowhere_to_answer_to_is_400()
    {
        await IsRefusedAsync(Said.Message("hi").Without("serviceUrl").ToString());
        foreach (var serviceUrl in new[] { "", "connector.test", "/v3", "ftp://connector.test/", "file:///etc/passwd", "javascript:alert(1)" })
            await IsRefusedAsync(Said.Message("hi", ("serviceUrl", serviceUrl)).ToString());
    }

    [StricterFact(Difference.DeepJson)]
    public async Task A_body_nested_out_of_all_reason_is_400() =>
        await IsRefusedAsync($$"""{"type":"message","value":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""");

    [StricterTheory(Difference.LongBody)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_no_channel_would_send_is_413(bool inChunks)
    {
        await using var host = await HostAsync();

        var answer = await host.SendAsync(HttpMethod.Post, Said.Message(new string('x', 1024 * 1024)).ToString(), inChunks: inChunks);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "", 0), (answer.Status, answer.Body, _turns));
    }

    [StricterFact(Difference.Quotes)]
    public async Task What_a_refused_body_said_is_not_logged()
    {
        await using var host = await HostAsync();

        await host.PostAsync(Said.Message("hi", ("timestamp", "Tianyuan wants 200 cases")).ToString());

        Assert.Contains("no activity", host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tianyuan", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_content_type_is_not_looked_at()
    {
        await using var host = await HostAsync();

        var answer = await host.PostAsync(Said.Message("hi"));

        Assert.Equal(("", null, 1), (answer.Body, answer.ContentType, _turns));
    }

    [Theory]
    [InlineData("message")]
    [InlineData("conversationUpdate")]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    public async Task A_type_that_nobody_handles_is_200_and_nothing_else(string type)
    {
        await using var host = await BotHost.StartAsync(new ActivityHandler());

        var answer = await host.PostAsync(Said.OfType(type));

        Assert.Equal("", answer.Body);
        Assert.Empty(host.Connector.Calls);
    }

    [Fact]
    public async Task What_a_turn_throws_reaches_the_host_when_nobody_handles_it()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("a fault of the bot"));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => host.PostAsync(Said.Message("hi").ToString()));

        Assert.Equal("a fault of the bot", fault.Message);
    }

    [Fact]
    public async Task What_a_turn_throws_may_be_handled_and_the_answer_is_200()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("a fault of the bot"));
        host.Adapter.OnTurnError = (turnContext, fault) => turnContext.SendActivityAsync($"Sorry: {fault.Message}");

        await host.PostAsync(Said.Message("hi"));

        Assert.Equal(["Sorry: a fault of the bot"], host.Connector.Texts);
    }

    private async Task IsRefusedAsync(string body)
    {
        await using var host = await HostAsync();

        var answer = await host.PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, "", 0), (answer.Status, answer.Body, _turns));
    }

    private Task<BotHost> HostAsync() => BotHost.StartAsync((_, _) =>
    {
        _turns++;
        return Task.CompletedTask;
    });
}
