using System.Net;
using BotFramework.Tests.Drivers;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

/// <summary>What becomes of messages, members, teams and the bot itself.</summary>
public sealed class TeamsEventTests
{
    private readonly TeamsBot _bot = new();

    [Theory]
    [InlineData("messageUpdate", "editMessage", "updated|edited activity-1")]
    [InlineData("messageUpdate", "undeleteMessage", "updated|restored")]
    [InlineData("messageUpdate", "somethingNew", "updated")]
    [InlineData("messageDelete", "softDeleteMessage", "deleted")]
    [InlineData("messageDelete", "somethingNew", "")]
    public async Task A_message_is_edited_deleted_and_restored(string type, string eventType, string told)
    {
        await TellAsync(Said.OfType(type, ("channelData", new JObject { ["eventType"] = eventType })));

        Assert.Equal(told, string.Join('|', _bot.Told));
    }

    [Fact]
    public async Task An_edit_on_another_channel_is_none_of_teams()
    {
        await TellAsync(Said.OfType("messageUpdate", ("channelId", "webchat"), ("channelData", JObject.Parse("""{"eventType":"editMessage"}"""))));

        Assert.Equal(["updated"], _bot.Told);
    }

    [Theory]
    [InlineData("add", "installed by user-1")]
    [InlineData("add-upgrade", "installed by user-1")]
    [InlineData("remove", "removed")]
    [InlineData("remove-upgrade", "removed")]
    [InlineData("", "")]
    public async Task It_is_installed_and_removed(string action, string told)
    {
        await TellAsync(Said.OfType("installationUpdate", ("action", action)));

        Assert.Equal(told, string.Join('|', _bot.Told));
    }

    [Fact]
    public async Task Who_comes_is_looked_up_in_the_roster_but_for_the_bot_itself()
    {
        await using var host = await BotHost.StartAsync(_bot);
        (host.Connector.GivesIds, host.Connector.Answer) = (false, () => ConnectorStub.Accepted("""{"id":"user-2","objectId":"object-2","userPrincipalName":"li@example.com"}"""));

        await host.PostAsync(Members("membersAdded", "user-2", "bot-1"));

        Assert.Equal(["Sales: came li@example.com, bot-1"], _bot.Told);
        Assert.Equal("https://connector.test/teams/v3/conversations/19%3Ateam/members/user-2", host.Connector.Call.Url);
    }

    [Fact]
    public async Task Who_is_gone_before_the_roster_is_asked_is_told_as_the_activity_has_it()
    {
        await using var host = await BotHost.StartAsync(_bot);
        (host.Connector.GivesIds, host.Connector.Answer) = (false, () => new HttpResponseMessage(HttpStatusCode.NotFound)
        {
            Content = new StringContent("""{"error":{"code":"ConversationNotFound"}}"""),
        });

        await host.PostAsync(Members("membersAdded", "user-2"));

        Assert.Equal(["Sales: came user-2"], _bot.Told);
    }

    [Fact]
    public async Task Who_goes_is_told_without_the_roster()
    {
        await TellAsync(Members("membersRemoved", "user-2"));

        Assert.Equal(["Sales: went user-2"], _bot.Told);
    }

    [Theory]
    [InlineData("channelRenamed", "Sales: channel Jining")]
    [InlineData("teamRenamed", "team Sales")]
    [InlineData("teamArchived", "")]
    public async Task Teams_and_channels_change(string eventType, string told)
    {
        await TellAsync(Said.OfType("conversationUpdate", ("channelData", JObject.Parse(
            $$"""{"eventType":"{{eventType}}","team":{"id":"19:team","name":"Sales"},"channel":{"id":"19:channel","name":"Jining"} }"""))));

        Assert.Equal(told, string.Join('|', _bot.Told));
    }

    [StricterTheory(Difference.TeamsData)]
    [InlineData("5")]
    [InlineData("\"words\"")]
    [InlineData("[]")]
    [InlineData("""{"team":5,"eventType":{}}""")]
    [InlineData("""{"channel":[]}""")]
    public async Task Channel_data_that_teams_would_not_write_is_no_fault_of_the_bot(string data)
    {
        await TellAsync(Said.OfType("conversationUpdate", ("channelData", JToken.Parse(data))));
        await TellAsync(Said.OfType("messageUpdate", ("channelData", JToken.Parse(data))));

        Assert.Equal(["updated"], _bot.Told);
    }

    private static JObject Members(string what, params string[] ids) => Said.OfType(
        "conversationUpdate",
        (what, new JArray(ids.Select(id => new JObject { ["id"] = id }))),
        ("channelData", JObject.Parse("""{"team":{"id":"19:team","name":"Sales"}}""")));

    private async Task TellAsync(JObject activity)
    {
        await using var host = await BotHost.StartAsync(_bot);
        await host.PostAsync(activity);
        Assert.Empty(host.Connector.Calls);
    }
}
