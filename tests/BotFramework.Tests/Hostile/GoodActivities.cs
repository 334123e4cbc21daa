using BotFramework.Tests.Drivers;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Hostile;

/// <summary>What channels do send, for the fuzzer to begin with.</summary>
internal static class GoodActivities
{
    private const string TeamsData = """
        {"tenant":{"id":"tenant-1"},"team":{"id":"19:team","name":"Sales","aadGroupId":"g"},"channel":{"id":"19:channel"},
         "eventType":"teamRenamed","settings":{"selectedChannel":{"id":"19:chosen"}}}
        """;

    public static readonly IReadOnlyList<JObject> All =
    [
        Said.Message("hi", ("timestamp", "2026-11-25T01:02:03.456Z"), ("localTimestamp", "2026-11-25T09:02:03+08:00"), ("locale", "zh-CN"), ("textFormat", "plain")),
        Said.Message("<at>Bot</at> how is Jining", ("channelData", JToken.Parse(TeamsData)), ("entities", JArray.Parse(
            """[{"type":"mention","mentioned":{"id":"bot-1","name":"Bot"},"text":"<at>Bot</at>"},{"type":"clientInfo","locale":"es-ES"}]"""))),
        Said.Message("begin"),
        Said.Message("2"),
        Said.Message("", ("value", JObject.Parse("""{"action":"done","id":7,"nested":{"a":[1,2,3]}}""")), ("replyToId", "sent-1")),
        Said.Message("a file", ("attachments", JArray.Parse(
            """[{"contentType":"application/vnd.microsoft.teams.file.download.info","contentUrl":"https://x.test","name":"a.csv","content":{"downloadUrl":"https://x.test"}}]"""))),
        Said.Message("expect", ("deliveryMode", "expectReplies")),
        Said.Invoke("adaptiveCard/action", JObject.Parse("""{"action":{"type":"Action.Execute","id":"a","verb":"done","data":{"id":7}},"trigger":"manual"}""")),
        Said.Invoke("application/search", JObject.Parse("""{"queryText":"tian","queryOptions":{"skip":0,"top":15},"dataset":"customers"}""")),
        Said.Invoke("composeExtension/query", JObject.Parse("""{"commandId":"c","parameters":[{"name":"text","value":"Tian"}],"queryOptions":{"skip":0,"count":25}}""")),
        Said.Invoke("composeExtension/submitAction", JObject.Parse(
            """{"commandId":"log","data":{"a":1},"messagePayload":{"id":"1","from":{"user":{"id":"o","displayName":"Min"}},"body":{"content":"x"}}}""")),
        Said.Invoke("task/submit", JObject.Parse("""{"data":{"word":"saved"},"context":{"theme":"dark"}}""")),
        Said.OfType("conversationUpdate", ("membersAdded", JArray.Parse("""[{"id":"bot-1"},{"id":"user-2","aadObjectId":"o"}]""")), ("channelData", JToken.Parse(TeamsData))),
        Said.OfType("conversationUpdate", ("membersRemoved", JArray.Parse("""[{"id":"user-2"}]""")), ("channelData", JToken.Parse(TeamsData))),
        Said.OfType("conversationUpdate", ("channelData", JToken.Parse(TeamsData))),
        Said.OfType("installationUpdate", ("action", "add"), ("channelData", JToken.Parse(TeamsData))),
        Said.OfType("messageReaction", ("reactionsAdded", JArray.Parse("""[{"type":"like"}]""")), ("replyToId", "sent-1")),
        Said.OfType("messageUpdate", ("channelData", JObject.Parse("""{"eventType":"editMessage"}"""))),
        Said.OfType("messageDelete", ("channelData", JObject.Parse("""{"eventType":"softDeleteMessage"}"""))),
        Said.OfType("event", ("name", "tokens/response"), ("value", JObject.Parse("""{"token":"x"}"""))),
        Said.OfType("typing"),
        Said.OfType("endOfConversation", ("code", "completedSuccessfully")),
    ];
}
