using System.Net;
using Newtonsoft.Json.Linq;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Teams;

/// <summary>In a group or a channel of Teams: figures go to the asker's own chat, with a word where they asked.</summary>
public sealed class GroupTests : IAsyncDisposable
{
    private const string Group = "19:sales@thread.tacv2;messageid=1";

    private readonly TeamsWorld _teams = TeamsWorld.Start();

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Theory]
    [InlineData("he.wei", "how is Jining doing", "I've answered you in our own chat.", "Jining has collected CNY 851,740 in 2026")]
    [InlineData("ana.torres", "¿cómo va Zibo?", "Te he contestado en nuestro chat privado.", "Zibo lleva cobrados 497.980 CNY")]
    [InlineData("liu.yang", "济宁怎么样", "已在我们的私聊里回复您。", "截至2026年11月24日，济宁2026年回款 851,740 元")]
    public async Task The_answer_goes_to_the_own_chat_and_a_word_stands_in_the_group(string who, string asked, string word, string answer)
    {
        var asker = _teams.As(who);
        await asker.SaysAsync("hello");

        var inGroup = Assert.Single(await asker.SaysInAsync(Group, asked));

        Assert.Equal((word, null), (inGroup.Text, inGroup.Card));
        var own = Assert.Single(asker.Hears());
        Assert.StartsWith(answer, own.Text, StringComparison.Ordinal);
        Assert.NotNull(own.Card);
        Assert.Null(own.Activity["replyToId"]);
        Assert.Empty(_teams.Created);
    }

    [Fact]
    public async Task Where_there_is_no_own_chat_yet_it_is_opened_once()
    {
        var he = _teams.As("he.wei");

        Assert.Equal("I've answered you in our own chat.", Assert.Single(await he.SaysInAsync(Group, "how is Jining doing")).Text);
        Assert.StartsWith("Jining has collected", Assert.Single(he.Hears()).Text, StringComparison.Ordinal);
        await he.SaysInAsync(Group, "how is Heze doing");
        Assert.StartsWith("Heze has collected", Assert.Single(he.Hears()).Text, StringComparison.Ordinal);

        var created = Assert.Single(_teams.Created);
        Assert.Equal(
            (false, he.Id, TeamsWorld.Tenant, TeamsWorld.Tenant),
            (created.Value<bool>("isGroup"), created.SelectToken("members[0].id"), created.Value<string>("tenantId"), created.SelectToken("channelData.tenant.id")));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task Where_teams_opens_no_chat_the_group_hears_where_to_ask_and_nothing_else(HttpStatusCode status)
    {
        var he = _teams.As("he.wei");
        _teams.OpeningFails = status;

        Assert.Equal(
            ["I only talk about customers and figures in private. Write to me in our own chat and I'll answer there."],
            (await he.SaysInAsync(Group, "how is Jining doing")).Select(s => s.Text));
        Assert.Empty(he.Hears());
    }

    [Fact]
    public async Task What_is_begun_in_a_group_goes_on_in_the_own_chat()
    {
        var zhang = _teams.As("zhang.min");

        Assert.Equal(["I've answered you in our own chat."], (await zhang.SaysInAsync(Group, "Visited Kongfu today, they want samples")).Select(s => s.Text));
        Assert.Equal("Is this right? Say \"yes\" to save it, or tell me what to change.", Assert.Single(zhang.Hears()).Text);

        Assert.StartsWith("Saved: visit to Kongfu Trading.", (await zhang.SaysAsync("yes"))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_is_answered_by_what_they_may_see_themselves()
    {
        var (zhang, chen) = (_teams.As("zhang.min"), _teams.As("chen.jie"));

        await zhang.SaysInAsync(Group, "how is Jining doing");
        await chen.SaysInAsync(Group, "how is Jining doing");

        Assert.StartsWith("Jining has collected", Assert.Single(zhang.Hears()).Text, StringComparison.Ordinal);
        Assert.StartsWith("I don't find \"Jining\" among the regions and people you can see.", Assert.Single(chen.Hears()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_or_a_guest_hears_in_the_group_whom_to_ask()
    {
        var guest = _teams.As("zhang.min");
        _teams.IsNamed(guest, "zhang.min@demo.example", role: "guest");

        Assert.StartsWith("I don't know you yet", Assert.Single(await _teams.As("stranger").SaysInAsync(Group, "how is Jining doing")).Text, StringComparison.Ordinal);
        Assert.StartsWith("You are here as a guest", (await guest.SaysInAsync(Group, "how is Jining doing"))[^1].Text, StringComparison.Ordinal);
        Assert.Empty(_teams.Created);
        Assert.Equal(2, _teams.World.Connector.Sent.Count);
    }

    [Fact]
    public async Task Who_mentions_the_bot_and_says_nothing_hears_where_to_ask() => Assert.Equal(
        "I only talk about customers and figures in private. Write to me in our own chat and I'll answer there.",
        Assert.Single(await _teams.As("he.wei").SaysInAsync(Group, "")).Text);

    [Fact]
    public async Task A_question_in_a_group_is_answered_once_however_often_it_is_delivered()
    {
        var he = _teams.As("he.wei");
        var asked = he.Message(m =>
        {
            m["text"] = "how is Jining doing";
            m["conversation"] = new JObject { ["id"] = Group, ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = TeamsWorld.Tenant };
        });

        Assert.Single(await he.PostAsync(asked));
        Assert.Empty(await he.PostAsync(asked));
        Assert.Single(he.Hears());
    }

    [Fact]
    public async Task A_mention_of_the_bot_is_not_read_and_one_of_a_person_is_their_name()
    {
        var liu = _teams.As("he.wei");
        var asked = liu.Message(m =>
        {
            m["text"] = "<at>SalesBot</at>&nbsp;how is <at>Zhang Min</at> doing?";
            m["entities"] = JArray.Parse(
                """
                [{"type":"mention","text":"<at>SalesBot</at>","mentioned":{"id":"28:salesbot","name":"SalesBot"}},
                 {"type":"mention","text":"<at>Zhang Min</at>","mentioned":{"id":"29:z","name":"Zhang Min"}}]
                """);
        });

        Assert.StartsWith("Zhang Min has collected", Assert.Single(await liu.PostAsync(asked)).Text, StringComparison.Ordinal);
    }
}
