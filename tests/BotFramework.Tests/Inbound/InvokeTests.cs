using System.Net;
using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Inbound;

/// <summary>Invokes are answered in the response of the same request.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task An_invoke_that_nothing_handles_is_501()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        Assert.Equal(HttpStatusCode.NotImplemented, (await host.PostAsync(Said.Invoke("any").ToString())).Status);
    }

    [Theory]
    [InlineData("any")]
    [InlineData("adaptiveCard/action")]
    public async Task An_invoke_that_a_handler_does_not_know_is_501(string name)
    {
        await using var host = await BotHost.StartAsync(new ActivityHandler());
        var value = JObject.Parse("""{"action":{"type":"Action.Execute"}}""");

        var answer = await host.PostAsync(Said.Invoke(name, value).ToString());

        Assert.Equal((HttpStatusCode.NotImplemented, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Status_and_body_are_those_of_the_invoke_response_and_nothing_is_sent()
    {
        await using var host = await BotHost.StartAsync(new Answering((_, _) => new InvokeResponse { Status = 202, Body = new Receipt { Number = 7 } }));

        var answer = await host.PostAsync(Said.Invoke("any").ToString());

        Assert.Equal((HttpStatusCode.Accepted, """{"Number":7}""", "application/json"), (answer.Status, answer.Body, answer.ContentType));
        Assert.Empty(host.Connector.Calls);
    }

    [Fact]
    public async Task Members_that_cannot_be_set_are_not_written_in_a_body()
    {
        await using var host = await BotHost.StartAsync(new Answering((_, _) => new InvokeResponse { Status = 200, Body = new { number = 7 } }));

        Assert.Equal("{}", (await host.PostAsync(Said.Invoke("any"))).Body);
    }

    [Fact]
    public async Task A_thrown_invoke_response_sets_the_status()
    {
        await using var host = await BotHost.StartAsync(new Answering((_, _) => throw Answering.Gone()));

        Assert.Equal(HttpStatusCode.Gone, (await host.PostAsync(Said.Invoke("adaptiveCard/action", Press()).ToString())).Status);
    }

    [Fact]
    public async Task A_pressed_card_is_answered_with_what_the_handler_gives_back()
    {
        await using var host = await BotHost.StartAsync(new Answering((_, press) => new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = "application/vnd.microsoft.activity.message",
            Value = $"{press!.Action.Verb} {((JObject)press.Action.Data)["visit"]}",
        }));

        var answer = await host.PostAsync(Said.Invoke("adaptiveCard/action", Press()));

        Assert.Equal(
            JObject.Parse("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"undo 12"}"""),
            answer.Json,
            JToken.EqualityComparer);
    }

    [Theory]
    [InlineData(null, "BadRequest")]
    [InlineData("\"pressed\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("{\"action\":7}", "BadRequest")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\"}}", "NotSupported")]
    public async Task A_malformed_press_is_400_with_an_error(string? value, string code)
    {
        await using var host = await BotHost.StartAsync(new Answering((_, _) => throw new InvalidOperationException("not to be called")));

        var answer = await host.PostAsync(Said.Invoke("adaptiveCard/action", value is null ? null : JToken.Parse(value)).ToString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal((400, "application/vnd.microsoft.error", code), (
            answer.Json.Value<int>("statusCode"), answer.Json.Value<string>("type"), (string?)answer.Json["value"]!["code"]));
    }

    [Fact]
    public async Task A_handler_that_answered_by_itself_is_not_answered_for_again()
    {
        await using var host = await BotHost.StartAsync(new AnsweringItself());

        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync(Said.Invoke("any").ToString())).Status);
    }

    [Fact]
    public async Task The_response_passes_the_same_hooks_as_all_that_is_sent()
    {
        var passed = new List<string>();
        var inner = new Answering((_, _) => new InvokeResponse { Status = 204 });
        await using var host = await BotHost.StartAsync((turnContext, cancellationToken) =>
        {
            turnContext.OnSendActivities((_, activities, next) =>
            {
                passed.AddRange(activities.Select(activity => activity.Type));
                return next();
            });
            return inner.OnTurnAsync(turnContext, cancellationToken);
        });

        var answer = await host.PostAsync(Said.Invoke("any").ToString());

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(["invokeResponse"], passed);
    }

    private static JObject Press() => JObject.Parse("""{"action":{"type":"Action.Execute","verb":"undo","data":{"visit":12}}}""");

    public sealed class Receipt
    {
        public int Number { get; set; }

        public string? Remark { get; set; }
    }

    private sealed class AnsweringItself : ActivityHandler
    {
        protected override async Task<InvokeResponse> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            var response = new Activity("invokeResponse") { Value = new InvokeResponse { Status = 202 } };
            await turnContext.SendActivityAsync(response, cancellationToken);
            return new InvokeResponse { Status = 200 };
        }
    }

    private sealed class Answering(Func<IInvokeActivity, AdaptiveCardInvokeValue?, object> answer) : ActivityHandler
    {
        public static Exception Gone() => new InvokeResponseException(HttpStatusCode.Gone);

        protected override async Task<InvokeResponse> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.Name == "any"
                ? (InvokeResponse)answer(turnContext.Activity, null)
                : await base.OnInvokeActivityAsync(turnContext, cancellationToken);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult((AdaptiveCardInvokeResponse)answer(turnContext.Activity, invokeValue));
    }
}
