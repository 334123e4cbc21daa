using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Inbound;

/// <summary>Replies that the channel expects in the response of its request.</summary>
public sealed class ExpectRepliesTests
{
    [Fact]
    public async Task Replies_come_in_the_body_and_none_is_sent()
    {
        var responded = false;
        await using var host = await BotHost.StartAsync(async (turnContext, cancellationToken) =>
        {
            await turnContext.SendActivityAsync("one", cancellationToken: cancellationToken);
            await turnContext.SendActivityAsync("two", cancellationToken: cancellationToken);
            responded = turnContext.Responded;
        });

        var answer = await host.PostAsync(Expecting(Said.Message("hi")));

        Assert.Equal(["one", "two"], answer.Json["activities"]!.Select(a => a.Value<string>("text")!));
        Assert.Equal("user-1", (string?)answer.Json["activities"]![0]!["recipient"]!["id"]);
        Assert.Empty(host.Connector.Calls);
        Assert.True(responded);
    }

    [Fact]
    public async Task Without_a_reply_the_list_is_empty()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        Assert.Equal(JObject.Parse("""{"activities":[]}"""), (await host.PostAsync(Expecting(Said.Message("hi")))).Json, JToken.EqualityComparer);
    }

    [Fact]
    public async Task The_response_of_an_invoke_is_one_of_the_replies()
    {
        await using var host = await BotHost.StartAsync((turnContext, cancellationToken) => turnContext.SendActivityAsync(
            new Activity("invokeResponse") { Value = new InvokeResponse { Status = 202 } }, cancellationToken));

        var answer = await host.PostAsync(Expecting(Said.Invoke("any")));

        Assert.Equal(["invokeResponse"], answer.Json["activities"]!.Select(a => a.Value<string>("type")!));
    }

    private static JObject Expecting(JObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        return activity;
    }
}
