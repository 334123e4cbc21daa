using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Outbound;

/// <summary>What stands in an activity on its way in and out again.</summary>
public sealed class JsonTests
{
    [Fact]
    public async Task Members_that_the_schema_does_not_know_are_kept_and_written_again()
    {
        var said = Said.Message("hi", ("newMember", JObject.Parse("""{"Kept":[1,null]}""")), ("from", JObject.Parse("""{"id":"user-1","tenant":{"id":"t"}}""")));

        var echoed = await EchoAsync(said, incoming =>
        {
            Assert.Equal(1, (int?)incoming.Properties["newMember"]!["Kept"]![0]);
            return new Activity(ActivityTypes.Message) { Properties = incoming.Properties };
        });

        Assert.Equal(JObject.Parse("""{"Kept":[1,null]}"""), echoed["newMember"]!, JToken.EqualityComparer);
        Assert.Equal(JObject.Parse("""{"id":"user-1","tenant":{"id":"t"}}"""), echoed["recipient"]!, JToken.EqualityComparer);
    }

    [Fact]
    public async Task Members_without_a_value_are_left_out_but_not_inside_what_the_bot_hands_over()
    {
        var echoed = await EchoAsync(Said.Message("hi", ("value", JObject.Parse("""{"a":null,"B":2}"""))), incoming => new Activity(ActivityTypes.Message)
        {
            Value = incoming.Value,
            Attachments = [new Attachment("application/json", content: JObject.Parse("""{"Kept":null}"""))],
        });

        Assert.Equal(JObject.Parse("""{"a":null,"B":2}"""), echoed["value"]!, JToken.EqualityComparer);
        Assert.Equal(
            JArray.Parse("""[{"contentType":"application/json","content":{"Kept":null}}]"""), echoed["attachments"]!, JToken.EqualityComparer);
        Assert.Null(echoed["text"]);
    }

    [Fact]
    public async Task Value_and_channel_data_arrive_as_json_or_plain_values()
    {
        Activity? seen = null;
        await EchoAsync(Said.Message("hi", ("value", 7), ("channelData", JObject.Parse("""{"tenant":{"id":"t"}}"""))), incoming =>
        {
            seen = incoming;
            return new Activity(ActivityTypes.Message);
        });

        Assert.Equal(7L, seen!.Value);
        Assert.Equal("t", (string?)Assert.IsType<JObject>(seen.ChannelData)["tenant"]!["id"]);
        Assert.True(seen.TryGetChannelData<Data>(out var data));
        Assert.Equal("t", data.Tenant!.Id);
        Assert.False(seen.TryGetChannelData<int>(out _));
    }

    [Fact]
    public async Task Dates_keep_their_instant_and_local_ones_their_offset()
    {
        Activity? seen = null;
        var said = Said.Message("hi", ("timestamp", "2026-11-25T01:02:03.4567891Z"), ("localTimestamp", "2026-11-25T09:02:03+08:00"));
        var echoed = await EchoAsync(said, incoming =>
        {
            seen = incoming;
            return new Activity(ActivityTypes.Message) { Timestamp = incoming.Timestamp, LocalTimestamp = incoming.LocalTimestamp };
        });

        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 2, 3, TimeSpan.FromHours(8)), seen!.LocalTimestamp);
        Assert.Equal(TimeSpan.FromHours(8), seen.LocalTimestamp!.Value.Offset);
        Assert.Equal("2026-11-25T09:02:03+08:00", (string?)echoed["localTimestamp"]);
        Assert.Equal(DateTimeOffset.Parse("2026-11-25T01:02:03.4567891Z", null), DateTimeOffset.Parse((string)echoed["timestamp"]!, null));
    }

    [Theory]
    [InlineData("2026-11-25T01:02:03Z")]
    [InlineData("济宁怎么样？ 👋🏽")]
    [InlineData("</script> \" \\ \u2028 \0")]
    [InlineData("مرحبا ‏(hello)")]
    public async Task Text_stays_the_text_it_was(string text) =>
        Assert.Equal(text, (string?)(await EchoAsync(Said.Message(text), incoming => new Activity(ActivityTypes.Message) { Text = incoming.Text }))["text"]);

    [StricterFact(Difference.TypeNames)]
    public async Task Names_of_types_are_members_as_any_other_and_make_none()
    {
        const string Evil = """{"$type":"System.IO.FileInfo, System.IO.FileSystem","fileName":"x"}""";

        var echoed = await EchoAsync(Said.Message("hi", ("value", JObject.Parse(Evil))), incoming => new Activity(ActivityTypes.Message) { Value = incoming.Value });

        Assert.Equal(JObject.Parse(Evil), echoed["value"]!, JToken.EqualityComparer);
    }

    [Fact]
    public async Task Cards_and_buttons_are_written_in_camel_case()
    {
        var card = new HeroCard("Title", text: "Text", buttons: [new CardAction(ActionTypes.ImBack, "Yes", value: "yes"), "No"]);

        var echoed = await EchoAsync(Said.Message("hi"), _ => (Activity)MessageFactory.Attachment(card.ToAttachment()));

        Assert.Equal(
            JArray.Parse("""
                [{ "contentType": "application/vnd.microsoft.card.hero", "content": { "title": "Title", "text": "Text", "buttons":
                  [{ "type": "imBack", "title": "Yes", "value": "yes" }, { "title": "No", "value": "No" }] } }]
                """),
            echoed["attachments"]!,
            JToken.EqualityComparer);
    }

    [Fact]
    public async Task Mentions_are_found_among_the_entities_and_written_with_all_their_members()
    {
        var entities = JArray.Parse("""
            [{ "type": "clientInfo", "locale": "zh-CN" }, { "type": "mention", "mentioned": { "id": "bot-1" }, "text": "<at>Bot</at>" }]
            """);
        var echoed = await EchoAsync(Said.Message("hi", ("entities", entities)), incoming =>
        {
            var mention = Assert.Single(incoming.GetMentions());
            Assert.Equal(("bot-1", "<at>Bot</at>"), (mention.Mentioned.Id, mention.Text));
            return new Activity(ActivityTypes.Message) { Entities = [incoming.Entities[0], mention] };
        });

        Assert.Equal(entities, echoed["entities"]!, JToken.EqualityComparer);
    }

    private static async Task<JObject> EchoAsync(JObject said, Func<Activity, Activity> answer)
    {
        await using var host = await BotHost.StartAsync((turnContext, cancellationToken) =>
            turnContext.SendActivityAsync(answer(turnContext.Activity), cancellationToken));
        await host.PostAsync(said);
        return host.Connector.Call.Body!;
    }

    private sealed record Data(Tenant? Tenant);

    private sealed record Tenant(string Id);
}
