using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

/// <summary>What is asked of Teams, and what it tells.</summary>
public sealed class TeamsInfoTests
{
    private const string Root = "https://connector.test/teams/v3/";

    private const string Person = """
        {"id":"29:abc","objectId":"object-1","name":"Zhang Min","givenName":"Min","surname":"Zhang","email":"min@example.com",
         "userPrincipalName":"zhang.min@example.com","tenantId":"tenant-1","userRole":"user","newMember":7}
        """;

    private readonly JObject _inTeam = Said.Message("hi", ("channelData", JObject.Parse(
        """{"team":{"id":"19:team"},"channel":{"id":"19:channel"},"tenant":{"id":"tenant-1"},"settings":{"selectedChannel":{"id":"19:chosen"}},"newMember":{"a":1}}""")));

    [Fact]
    public async Task A_person_is_told_with_all_that_the_roster_knows()
    {
        TeamsChannelAccount? found = null;
        var call = await AskAsync(Said.Message("hi"), Person, async turn => found = await TeamsInfo.GetMemberAsync(turn, "29:abc"));

        Assert.Equal(("GET", $"{Root}conversations/a%3Achat-1/members/29%3Aabc"), (call.Method, call.Url));
        Assert.Equal(
            ("29:abc", "object-1", "Zhang Min", "zhang.min@example.com", "tenant-1", "user"),
            (found!.Id, found.AadObjectId, found.Name, found.UserPrincipalName, found.TenantId, found.UserRole));
        Assert.Equal(7, (int?)found.Properties["newMember"]);
    }

    [Fact]
    public async Task In_a_team_it_is_the_roster_of_the_team()
    {
        var call = await AskAsync(_inTeam, Person, async turn => await TeamsInfo.GetMemberAsync(turn, "29:abc"));

        Assert.Equal($"{Root}conversations/19%3Ateam/members/29%3Aabc", call.Url);
    }

    [Fact]
    public async Task People_come_by_the_page()
    {
        TeamsPagedMembersResult? page = null;
        var call = await AskAsync(
            Said.Message("hi"),
            $$"""{"members":[{{Person}}],"continuationToken":"more"}""",
            async turn => page = await TeamsInfo.GetPagedMembersAsync(turn, 50, "a/b"));

        Assert.Equal($"{Root}conversations/a%3Achat-1/pagedmembers?pageSize=50&continuationToken=a%2Fb", call.Url);
        Assert.Equal(("more", "zhang.min@example.com"), (page!.ContinuationToken, Assert.Single(page.Members).UserPrincipalName));
    }

    [Fact]
    public async Task A_team_and_its_channels()
    {
        TeamDetails? team = null;
        var call = await AskAsync(_inTeam, """{"id":"19:team","name":"Sales","memberCount":7}""", async turn => team = await TeamsInfo.GetTeamDetailsAsync(turn));
        Assert.Equal(($"{Root}teams/19%3Ateam", "Sales", 7), (call.Url, team!.Name, team.MemberCount));

        IList<ChannelInfo>? channels = null;
        call = await AskAsync(_inTeam, """{"conversations":[{"id":"19:general"},{"id":"19:x","name":"Jining"}]}""", async turn => channels = await TeamsInfo.GetTeamChannelsAsync(turn));
        Assert.Equal($"{Root}teams/19%3Ateam/conversations", call.Url);
        Assert.Equal([null, "Jining"], channels!.Select(channel => channel.Name));
    }

    [Fact]
    public async Task Outside_a_team_there_is_none_to_ask_for()
    {
        await using var host = await BotHost.StartAsync(async (turn, _) =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn));
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetPagedTeamMembersAsync(turn));
        });

        await host.PostAsync(Said.Message("hi"));

        Assert.Empty(host.Connector.Calls);
    }

    [Fact]
    public async Task A_thread_is_begun_in_a_channel()
    {
        Tuple<ConversationReference, string>? begun = null;
        var call = await AskAsync(_inTeam, """{"id":"19:channel;messageid=1","activityId":"1"}""", async turn =>
            begun = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("hello"), "19:channel", ""));

        Assert.Equal(("POST", $"{Root}conversations"), (call.Method, call.Url));
        Assert.Equal(
            JObject.Parse("""
                { "isGroup": true, "activity": { "type": "message", "text": "hello", "inputHint": "acceptingInput", "attachments": [], "entities": [] }, "channelData": { "channel": { "id": "19:channel" } } }
                """),
            call.Body!,
            JToken.EqualityComparer);
        Assert.Equal(("19:channel;messageid=1", "1"), (begun!.Item1.Conversation.Id, begun.Item2));
    }

    [Fact]
    public async Task The_channel_data_is_read_and_what_is_unknown_is_kept()
    {
        await using var host = await BotHost.StartAsync(async (turn, cancellationToken) =>
        {
            Assert.Equal(
                ("19:team", "19:channel", "19:chosen"),
                (turn.Activity.TeamsGetTeamInfo().Id, turn.Activity.TeamsGetChannelId(), turn.Activity.TeamsGetSelectedChannelId()));
            var reply = MessageFactory.Text("hello");
            reply.ChannelData = turn.Activity.GetChannelData<TeamsChannelData>();
            reply.TeamsNotifyUser();
            await turn.SendActivityAsync(reply, cancellationToken);
        });

        await host.PostAsync(_inTeam);

        var written = (JObject)host.Connector.Call.Body!["channelData"]!;
        Assert.Equal(JObject.Parse("""{"a":1}"""), written["newMember"]!, JToken.EqualityComparer);
        Assert.Equal((true, "tenant-1"), ((bool?)written["notification"]!["alert"], (string?)written["tenant"]!["id"]));
    }

    private static async Task<Call> AskAsync(JObject said, string answer, Func<ITurnContext, Task> ask)
    {
        await using var host = await BotHost.StartAsync((turn, _) => ask(turn));
        (host.Connector.GivesIds, host.Connector.Answer) = (false, () => ConnectorStub.Accepted(answer));
        await host.PostAsync(said);
        return host.Connector.Call;
    }
}
