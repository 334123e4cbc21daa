using System.Net;
using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

/// <summary>Message extensions, dialogs and searches.</summary>
public sealed class TeamsInvokeTests
{
    private readonly TeamsBot _bot = new();

    [Fact]
    public async Task A_search_is_answered_with_cards_and_rows()
    {
        var answer = await AskAsync("composeExtension/query", """{"commandId":"customers","parameters":[{"name":"text","value":"Tian"}],"queryOptions":{"skip":0,"count":25}}""");

        AssertJson(
            """
            { "composeExtension": { "attachmentLayout": "list", "type": "result", "attachments": [ {
              "preview": { "contentType": "application/vnd.microsoft.card.thumbnail", "content": { "title": "row" } },
              "contentType": "application/vnd.microsoft.card.hero", "content": { "title": "customers: Tian" } } ] } }
            """,
            answer);
    }

    [Fact]
    public async Task An_action_begins_with_a_dialog()
    {
        AssertJson(
            """{ "task": { "type": "continue", "value": { "title": "log", "height": "small" } } }""",
            await AskAsync("composeExtension/fetchTask", """{"commandId":"log","commandContext":"compose"}"""));
    }

    [Theory]
    [InlineData("", "submitted log")]
    [InlineData("""
        ,"botMessagePreviewAction":"edit"
        """, "edit log")]
    [InlineData("""
        ,"botMessagePreviewAction":"send"
        """, "send log")]
    public async Task What_was_decided_on_a_preview_is_told_apart(string more, string text) =>
        AssertJson(
            $$"""{ "composeExtension": { "text": "{{text}}" } }""",
            await AskAsync("composeExtension/submitAction", $$"""{"commandId":"log"{{more}}}"""));

    [Fact]
    public async Task An_action_on_a_message_has_the_message()
    {
        AssertJson(
            """{ "composeExtension": { "text": "submitted log: Min said <p>Tianyuan wants 200</p>" } }""",
            await AskAsync("composeExtension/submitAction", """
                {"commandId":"log","messagePayload":{"id":"1","linkToMessage":"https://teams.test/1","from":{"user":{"id":"object-1","displayName":"Min"}},
                 "body":{"contentType":"html","content":"<p>Tianyuan wants 200</p>"}}}
                """));
    }

    [Fact]
    public async Task A_dialog_ends_with_a_word() =>
        AssertJson("""{ "task": { "type": "message", "value": "saved" } }""", await AskAsync("task/submit", """{"data":{"word":"saved"}}"""));

    [Fact]
    public async Task A_button_of_an_inserted_card_is_answered_without_a_body()
    {
        Assert.Equal("", (await AskAsync("composeExtension/onCardButtonClicked", """{"button":"yes"}""")).Body);
        Assert.Equal(["pressed yes"], _bot.Told);
    }

    [Fact]
    public async Task An_invoke_without_a_name_is_a_button_of_a_card()
    {
        await using var host = await BotHost.StartAsync(_bot);

        await host.PostAsync(Said.Message("", ("type", "invoke"), ("value", new JObject())));
    }

    [Fact]
    public async Task Choices_are_looked_up_while_somebody_types() =>
        AssertJson(
            """{ "statusCode": 200, "type": "application/vnd.microsoft.search.searchResponse", "value": "search tian" }""",
            await AskAsync("application/search", """{"queryText":"tian","queryOptions":{"skip":0,"top":15}}"""));

    [Theory]
    [InlineData("composeExtension/query", "[]")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"eat"}""")]
    [InlineData("application/search", """{"queryOptions":{}}""")]
    [InlineData("application/search", "[]")]
    public Task A_value_of_another_kind_is_400(string name, string? value) => IsMalformedAsync(name, value);

    [StricterTheory(Difference.TeamsData)]
    [InlineData("composeExtension/query", null)]
    [InlineData("composeExtension/query", """{"parameters":5}""")]
    [InlineData("composeExtension/query", """{"queryOptions":{"skip":"many"}}""")]
    [InlineData("composeExtension/selectItem", "\"words\"")]
    [InlineData("task/fetch", "5")]
    public Task A_value_that_does_not_fit_is_400(string name, string? value) => IsMalformedAsync(name, value);

    private async Task IsMalformedAsync(string name, string? value)
    {
        await using var host = await BotHost.StartAsync(_bot);

        var answer = await host.PostAsync(Said.Invoke(name, value is null ? null : JToken.Parse(value)).ToString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/anonymousQueryLink")]
    [InlineData("composeExtension/selectItem")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("composeExtension/querySettingUrl")]
    [InlineData("composeExtension/setting")]
    [InlineData("composeExtension/onCardButtonClicked")]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("somethingNew")]
    [InlineData(null)]
    public async Task What_a_bot_does_not_have_is_501(string? name)
    {
        await using var host = await BotHost.StartAsync(new TeamsActivityHandler());

        var answer = await host.PostAsync(Said.Message("", ("type", "invoke"), ("name", name), ("value", new JObject())).ToString());

        Assert.Equal((HttpStatusCode.NotImplemented, ""), (answer.Status, answer.Body));
    }

    private static void AssertJson(string expected, Answer answer) =>
        Assert.Equal(JObject.Parse(expected), answer.Json, JToken.EqualityComparer);

    private async Task<Answer> AskAsync(string name, string value)
    {
        await using var host = await BotHost.StartAsync(_bot);
        return await host.PostAsync(Said.Invoke(name, JToken.Parse(value)));
    }
}
