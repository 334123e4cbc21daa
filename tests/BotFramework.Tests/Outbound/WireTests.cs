using System.Net;
using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Outbound;

/// <summary>What the bot says, as its channel's connector gets it.</summary>
public sealed class WireTests
{
    private const string Activities = "https://connector.test/teams/v3/conversations/a%3Achat-1/activities";

    [Fact]
    public async Task A_reply_is_posted_to_the_activity_that_it_answers()
    {
        await using var host = await AnsweringAsync(turn => turn.SendActivityAsync("hello"));

        await host.PostAsync(Said.Message("hi", ("locale", "es-ES")));

        var call = host.Connector.Call;
        Assert.Equal(("POST", $"{Activities}/activity-1", "a:chat-1"), (call.Method, call.Url, call.ConversationHeader));
        Assert.Equal(
            JObject.Parse("""
                {
                  "type": "message", "channelId": "msteams", "serviceUrl": "https://connector.test/teams/", "locale": "es-ES",
                  "from": { "id": "bot-1", "name": "Bot" }, "recipient": { "id": "user-1", "name": "Li" },
                  "conversation": { "id": "a:chat-1", "conversationType": "personal" },
                  "text": "hello", "inputHint": "acceptingInput", "replyToId": "activity-1"
                }
                """),
            call.Body!,
            JToken.EqualityComparer);
    }

    [Fact]
    public async Task What_answers_no_activity_goes_to_the_end_of_the_conversation()
    {
        await using var host = await AnsweringAsync(turn => turn.SendActivityAsync("hello"));

        await host.PostAsync(Said.Message("hi").Without("id"));

        Assert.Equal(("POST", Activities), (host.Connector.Call.Method, host.Connector.Call.Url));
        Assert.Null(host.Connector.Call.Body!["replyToId"]);
    }

    [Fact]
    public async Task The_id_that_the_channel_gave_comes_back_and_stands_in_the_activity()
    {
        var message = MessageFactory.Text("hello");
        message.Id = "mine";
        ResourceResponse? response = null;
        await using var host = await AnsweringAsync(async turn => response = await turn.SendActivityAsync(message));

        await host.PostAsync(Said.Message("hi"));

        Assert.Equal(("sent-1", "sent-1"), (response!.Id, message.Id));
        Assert.Null(host.Connector.Call.Body!["id"]);
    }

    [StricterTheory(Difference.Nonsense)]
    [InlineData("")]
    [InlineData("accepted")]
    [InlineData("[]")]
    public async Task A_channel_that_accepts_without_an_id_has_accepted(string body)
    {
        ResourceResponse? response = null;
        await using var host = await AnsweringAsync(async turn => response = await turn.SendActivityAsync("hello"));
        host.Connector.GivesIds = false;
        host.Connector.Answer = () => ConnectorStub.Accepted(body);

        await host.PostAsync(Said.Message("hi"));

        Assert.True(string.IsNullOrEmpty(response!.Id));
    }

    [Fact]
    public async Task An_update_is_put_in_the_place_of_the_activity()
    {
        await using var host = await AnsweringAsync(turn => turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "sent-9", Text = "new" }));

        await host.PostAsync(Said.Message("hi"));

        var call = host.Connector.Call;
        Assert.Equal(("PUT", $"{Activities}/sent-9", "a:chat-1", "new"), (call.Method, call.Url, call.ConversationHeader, call.Body!.Value<string>("text")));
    }

    [Fact]
    public async Task A_deletion_names_the_activity_and_says_nothing()
    {
        await using var host = await AnsweringAsync(turn => turn.DeleteActivityAsync("sent-9"));

        await host.PostAsync(Said.Message("hi"));

        Assert.Equal(new Call("DELETE", $"{Activities}/sent-9", "a:chat-1", null), host.Connector.Call);
    }

    [Theory]
    [InlineData("19:abc@thread.v2;messageid=1", "19%3Aabc%40thread.v2%3Bmessageid%3D1")]
    [InlineData("a/../b?c#d", "a%2F..%2Fb%3Fc%23d")]
    [InlineData("济宁", "%E6%B5%8E%E5%AE%81")]
    public async Task Ids_are_escaped_in_the_path(string id, string escaped)
    {
        await using var host = await AnsweringAsync(turn => turn.SendActivityAsync("hello"));

        await host.PostAsync(Said.Message("hi", ("conversation", new JObject { ["id"] = id })).Without("id"));

        Assert.Equal($"https://connector.test/teams/v3/conversations/{escaped}/activities", host.Connector.Call.Url);
    }

    [StricterFact(Difference.DotIds)]
    public async Task An_id_that_would_step_up_the_path_is_not_called()
    {
        await using var host = await AnsweringAsync(turn => turn.DeleteActivityAsync(".."));

        await Assert.ThrowsAsync<ArgumentException>(() => host.PostAsync(Said.Message("hi").ToString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync(Said.Message("hi", ("conversation", new JObject { ["id"] = ".." })).ToString())).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync(Said.Message("hi", ("id", "..")).ToString())).Status);

        Assert.Empty(host.Connector.Calls);
    }

    [Fact]
    public async Task Activities_are_sent_one_after_the_other_in_order()
    {
        await using var host = await AnsweringAsync(turn => turn.SendActivitiesAsync(
            [MessageFactory.Text("one"), MessageFactory.Text("two"), MessageFactory.Text("three")]));

        await host.PostAsync(Said.Message("hi"));

        Assert.Equal(["one", "two", "three"], host.Connector.Texts);
    }

    [Fact]
    public async Task A_delay_is_waited_for_and_not_sent()
    {
        Task? sending = null;
        await using var host = await AnsweringAsync(async turn =>
        {
            using var giveUp = new CancellationTokenSource();
            sending = turn.SendActivitiesAsync(
                [new Activity(ActivityTypes.Delay) { Value = 3_600_000 }, MessageFactory.Text("after an hour")], giveUp.Token);
            Assert.False(sending.IsCompleted);
            await giveUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        });

        await host.PostAsync(Said.Message("hi"));

        Assert.NotNull(sending);
        Assert.Empty(host.Connector.Calls);
    }

    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("msteams", 0)]
    public async Task A_trace_goes_to_the_emulator_alone(string channel, int calls)
    {
        bool? responded = null;
        await using var host = await AnsweringAsync(async turn =>
        {
            await turn.SendActivityAsync(turn.Activity.CreateTrace("state"));
            responded = turn.Responded;
        });

        await host.PostAsync(Said.Message("hi", ("channelId", channel)));

        Assert.Equal((calls, false), (host.Connector.Calls.Count, responded));
    }

    [Fact]
    public async Task A_refusal_tells_status_headers_and_error_and_leaves_the_rest_unsent()
    {
        ErrorResponseException? refusal = null;
        await using var host = await AnsweringAsync(async turn => refusal = await Assert.ThrowsAsync<ErrorResponseException>(
            () => turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")])));
        host.Connector.GivesIds = false;
        host.Connector.Answer = () =>
        {
            var refused = new HttpResponseMessage(HttpStatusCode.Forbidden)
            {
                Content = new StringContent("""{"error":{"code":"BotNotInConversationRoster","message":"removed"}}"""),
            };
            refused.Headers.Add("Retry-After", "7");
            return refused;
        };

        await host.PostAsync(Said.Message("hi"));

        Assert.Equal((HttpStatusCode.Forbidden, "BotNotInConversationRoster"), (refusal!.Response.StatusCode, refusal.Body.Error.Code));
        Assert.Equal(["7"], refusal.Response.Headers["Retry-After"]);
        Assert.Equal(["one"], host.Connector.Texts);
    }

    [Fact]
    public async Task A_refusal_that_explains_nothing_is_one_all_the_same()
    {
        ErrorResponseException? refusal = null;
        await using var host = await AnsweringAsync(async turn =>
            refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("hello")));
        host.Connector.GivesIds = false;
        host.Connector.Answer = () => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html>") };

        await host.PostAsync(Said.Message("hi"));

        Assert.Equal(HttpStatusCode.BadGateway, refusal!.Response.StatusCode);
        Assert.Null(refusal.Body);
    }

    [StricterFact(Difference.KeptSettings)]
    public async Task The_settings_of_the_json_are_kept_from_turn_to_turn()
    {
        var settings = new List<object>();
        await using var host = await AnsweringAsync(turn =>
        {
            var connector = turn.TurnState.Get<IConnectorClient>();
            settings.AddRange([connector.SerializationSettings, connector.SerializationSettings.ContractResolver!]);
            return Task.CompletedTask;
        });

        await host.PostAsync(Said.Message("hi"));
        await host.PostAsync(Said.Message("hi"));

        Assert.Same(settings[0], settings[2]);
        Assert.Same(settings[1], settings[3]);
    }

    [Fact]
    public async Task All_calls_of_all_turns_go_through_one_pool_of_connections()
    {
        await using var host = await AnsweringAsync(turn => turn.SendActivityAsync("hello"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.PostAsync(Said.Message("hi"))));
        await host.PostAsync(Said.Message("hi"));

        Assert.Equal((9, 1), (host.Connector.Calls.Count, host.PoolsMade));
    }

    [Fact]
    public async Task Who_hangs_up_ends_the_turn_and_the_call_it_waits_for()
    {
        var ended = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await BotHost.StartAsync(async (turnContext, cancellationToken) =>
        {
            try
            {
                await turnContext.SendActivityAsync("hello", cancellationToken: cancellationToken);
            }
            catch (Exception fault)
            {
                ended.SetResult(fault);
                throw;
            }
        });
        using var caller = new CancellationTokenSource();
        host.Connector.Waits = caller.CancelAsync;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.PostAsync(Said.Message("hi"), caller.Token));

        var fault = Assert.IsAssignableFrom<OperationCanceledException>(await ended.Task);
        Assert.False(fault.InnerException is TimeoutException, "The call was not ended: it ran out of time.");
    }

    private static Task<BotHost> AnsweringAsync(Func<ITurnContext, Task> answer) => BotHost.StartAsync((turnContext, _) => answer(turnContext));
}
