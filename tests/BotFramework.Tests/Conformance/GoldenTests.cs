using System.Runtime.CompilerServices;
using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Conformance;

/// <summary>
/// The wire form of every activity, in files beside this one. BOTFRAMEWORK_WRITE_GOLDEN=1 writes them anew; read the
/// difference before it is kept.
/// </summary>
public sealed class GoldenTests
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 25, 9, 30, 0, TimeSpan.FromHours(8));

    private static readonly Dictionary<string, Func<Activity, IActivity>> Sent = new()
    {
        ["message"] = _ => MessageFactory.Text("hello", "hello spoken", InputHints.IgnoringInput),
        ["message-with-every-member"] = _ => Full(),
        ["message-with-suggested-actions"] = _ => MessageFactory.SuggestedActions(["Yes", "No"], "Save?", null, null, ["user-1"]),
        ["message-with-hero-card"] = _ => MessageFactory.Attachment(Card().ToAttachment()),
        ["message-with-thumbnail-cards"] = _ => MessageFactory.Carousel(
            [new ThumbnailCard("one", "sub", "text", [new CardImage("https://x.test/1.png", "one")]).ToAttachment(), new ThumbnailCard("two").ToAttachment()], "pick"),
        ["message-with-file"] = _ => MessageFactory.ContentUrl("https://x.test/plan.pdf", "application/pdf", "plan.pdf", "the plan"),
        ["message-with-adaptive-card"] = _ => MessageFactory.Attachment(new Attachment(
            "application/vnd.microsoft.card.adaptive", content: JObject.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":null}]}"""))),
        ["message-with-mention"] = said => WithMention(said),
        ["reply"] = said => said.CreateReply("indeed", "es-ES"),
        ["typing"] = _ => Activity.CreateTypingActivity(),
        ["event"] = _ => With(Activity.CreateEventActivity(), e => (e.Name, e.Value) = ("webchat/join", JObject.Parse("""{"a":[1,2.5,"3"]}"""))),
        ["endOfConversation"] = _ => With(Activity.CreateEndOfConversationActivity(), e => e.Code = "completedSuccessfully"),
        ["handoff"] = _ => Activity.CreateHandoffActivity(),
        ["conversationUpdate"] = _ => Activity.CreateConversationUpdateActivity(),
        ["contactRelationUpdate"] = _ => Activity.CreateContactRelationUpdateActivity(),
        ["invoke"] = _ => With(Activity.CreateInvokeActivity(), i => (i.Name, i.Value) = ("task/fetch", 7)),
        ["messageReaction"] = _ => new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new MessageReaction("like")], ReactionsRemoved = [new MessageReaction("sad")] },
        ["messageUpdate"] = _ => new Activity(ActivityTypes.MessageUpdate) { Text = "changed" },
        ["messageDelete"] = _ => new Activity(ActivityTypes.MessageDelete),
        ["installationUpdate"] = _ => new Activity(ActivityTypes.InstallationUpdate) { Action = InstallationUpdateActionTypes.Add },
        ["deleteUserData"] = _ => new Activity(ActivityTypes.DeleteUserData),
        ["suggestion"] = _ => new Activity(ActivityTypes.Suggestion) { Text = "say this", TextHighlights = [new TextHighlight { Text = "this", Occurrence = 1 }] },
        ["command"] = _ => new Activity(ActivityTypes.Command) { Name = "application/walk", Value = JObject.Parse("""{"commandId":"1","data":{"steps":7}}""") },
        ["commandResult"] = _ => new Activity(ActivityTypes.CommandResult) { Name = "application/walk", Value = JObject.Parse("""{"commandId":"1","error":{"code":"tired"}}""") },
        ["trace"] = _ => Activity.CreateTraceActivity("step", "number", 7, "the step"),
        ["unknown-type"] = _ => new Activity("somethingNew") { Properties = JObject.Parse("""{"newMember":{"Kept":null}}""") },
    };

    public static TheoryData<string> Names => [.. Sent.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_activity_is_written_as_the_file_has_it(string name)
    {
        await using var host = await BotHost.StartAsync((turn, ct) => turn.SendActivityAsync(Sent[name](turn.Activity), ct));

        // Traces go to the Emulator alone.
        await host.PostAsync(Said.Message("hi", ("channelId", "emulator"), ("locale", "en-US")));

        AssertGolden(name, Timeless(host.Connector.Call.Body!));
    }

    [Fact]
    public async Task Expected_replies_are_written_as_the_file_has_them()
    {
        await using var host = await BotHost.StartAsync(async (turn, ct) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: ct);
            await turn.SendActivityAsync(new Activity("invokeResponse") { Value = new InvokeResponse { Status = 202, Body = new Error("code", "words") } }, ct);
        });

        var answer = await host.PostAsync(Said.Message("", ("type", "invoke"), ("name", "any"), ("deliveryMode", "expectReplies")));

        AssertGolden("expected-replies", answer.Json);
    }

    [Fact]
    public async Task The_answer_to_a_card_is_written_as_the_file_has_it()
    {
        await using var host = await BotHost.StartAsync(new CardBot());

        var answer = await host.PostAsync(Said.Invoke("adaptiveCard/action", JObject.Parse("""{"action":{"type":"Action.Execute","verb":"done","data":{"id":7}}}""")));

        AssertGolden("adaptive-card-response", answer.Json);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""")]
    public async Task A_malformed_press_is_answered_as_the_file_has_it(string value)
    {
        await using var host = await BotHost.StartAsync(new CardBot());

        var answer = await host.PostAsync(Said.Invoke("adaptiveCard/action", JObject.Parse(value)).ToString());

        AssertGolden(value == "{}" ? "adaptive-card-error" : "adaptive-card-unsupported", answer.Json);
    }

    /// <summary>A delay is waited for and never written.</summary>
    [Fact]
    public void Each_type_of_activity_has_a_file() => Assert.Empty(
        typeof(ActivityTypes).GetFields().Select(type => (string)type.GetRawConstantValue()!).Except([.. Sent.Keys, ActivityTypes.Delay]));

    [Fact]
    public void No_file_is_left_of_what_is_no_longer_there() => Assert.Equal(
        Sent.Keys.Append("expected-replies").Append("adaptive-card-response").Append("adaptive-card-error").Append("adaptive-card-unsupported").Order(),
        Directory.GetFiles(Folder(), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    private static Activity Full() => new(
        ActivityTypes.Message,
        localTimestamp: Instant,
        textFormat: TextFormatTypes.Markdown,
        attachmentLayout: AttachmentLayoutTypes.List,
        topicName: "topic",
        historyDisclosed: true,
        locale: "zh-CN",
        text: "济宁 </script> \u2028 👋🏽",
        speak: "<speak>hello</speak>",
        inputHint: InputHints.ExpectingInput,
        summary: "summary",
        suggestedActions: new SuggestedActions(["user-1"], [new CardAction(ActionTypes.MessageBack, "Yes", "https://x.test/i.png", "yes", "I say yes", new JObject { ["a"] = 1 })]),
        entities: [new Entity("clientInfo") { Properties = JObject.Parse("""{"country":"CN"}""") }],
        channelData: JObject.Parse("""{"notification":{"alert":true},"empty":null}"""),
        label: "label",
        valueType: "value type",
        value: new List<int> { 1, 2 },
        name: "name",
        relatesTo: new ConversationReference("activity-0", new ChannelAccount("user-1"), new ChannelAccount("bot-1"), new ConversationAccount(id: "chat-0"), "msteams", "https://x.test/"),
        code: "unknown",
        expiration: Instant.ToUniversalTime(),
        importance: "high",
        deliveryMode: DeliveryModes.Notification,
        listenFor: ["yes", "no"],
        textHighlights: [new TextHighlight { Text = "hello", Occurrence = 1 }],
        localTimezone: "Asia/Shanghai");

    private static HeroCard Card() => new(
        "title", "subtitle", "text", [new CardImage("https://x.test/1.png", "one", new CardAction(ActionTypes.OpenUrl, "open", value: "https://x.test"))],
        [new CardAction(ActionTypes.ImBack, "Yes", value: "yes"), "No"]);

    private static Activity WithMention(Activity said) => new(ActivityTypes.Message)
    {
        Text = "<at>Li</at> hello",
        Entities = [new Mention(said.From, "<at>Li</at>", "mention")],
    };

    private static IActivity With<T>(T activity, Action<T> change)
        where T : IActivity
    {
        change(activity);
        return activity;
    }

    /// <summary>Without what is of the moment: a reply and a trace are stamped when they are made.</summary>
    private static JObject Timeless(JObject body)
    {
        body.Remove("timestamp");
        return body;
    }

    private static void AssertGolden(string name, JObject actual)
    {
        var file = Path.Combine(Folder(), $"{name}.json");
        if (Environment.GetEnvironmentVariable("BOTFRAMEWORK_WRITE_GOLDEN") is not null)
            File.WriteAllText(file, $"{actual.ToString(Formatting.Indented)}\n");

        var expected = JsonConvert.DeserializeObject<JObject>(File.ReadAllText(file), new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
        Assert.True(JToken.DeepEquals(expected, actual), $"Expected {expected}{Environment.NewLine}but it is {actual}");
    }

    // Beside the source, so that they can be written; where the source is elsewhere, the copies beside the tests.
    private static string Folder([CallerFilePath] string source = "")
    {
        var beside = Path.Combine(Path.GetDirectoryName(source)!, "Golden");
        return Directory.Exists(beside) ? beside : Path.Combine(AppContext.BaseDirectory, "Conformance", "Golden");
    }

    private sealed class CardBot : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.card.adaptive",
                Value = JObject.Parse($$"""{"type":"AdaptiveCard","verb":"{{invokeValue.Action.Verb}}"}"""),
            });
    }
}
