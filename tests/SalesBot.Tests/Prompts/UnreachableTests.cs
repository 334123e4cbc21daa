using System.Net;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Tests.Chat.Turns;

namespace SalesBot.Tests.Prompts;

/// <summary>Whom the bot cannot reach is told to those who look after people, with the reason.</summary>
public sealed class UnreachableTests
{
    [Fact]
    public async Task An_administrator_learns_who_never_talked_who_is_gone_and_what_was_refused()
    {
        await using var world = Mornings.Start(new Word("word"));
        foreach (var name in (string[])["he.wei", "liu.yang", "ana.torres", Mornings.Min, "wang.lei", "chen.jie", "diego.ruiz", "sun.hui", "maria.lopez"])
        {
            await world.KnowsAsync(name);
        }

        var (blocked, refused) = ((await world.ConversationAsync(Mornings.Min))!.Conversation, (await world.ConversationAsync("chen.jie"))!.Conversation);
        world.Connector.Fault = request => request.RequestUri!.AbsolutePath switch
        {
            var path when path.Contains(blocked, StringComparison.Ordinal) =>
                Mornings.Answer(HttpStatusCode.Forbidden, """{"error":{"code":"ConversationBlockedByUser"}}"""),
            var path when path.Contains(refused, StringComparison.Ordinal) =>
                Mornings.Answer(HttpStatusCode.BadRequest, """{"error":{"code":"BadArgument"}}"""),
            _ => null,
        };
        await world.RoundAtAsync(Mornings.Wednesday);
        world.Connector.Fault = null;

        var told = Assert.Single(await world.As("lin.admin").SaysAsync("who can't you reach?"));

        Assert.Equal("I can't speak first to 4 of 12 people.", told.Text);
        Assert.Equal(
            """
            Who I can't reach
            I can't speak first to 4 of 12 people.

            Never opened a chat with me (2)
            - Zhang Wei
            - Zhao Ning

            Blocked or removed me (1)
            - Zhang Min, since Wed, Nov 25, 09:00

            My last message didn't get through (1)
            - Chen Jie, Wed, Nov 25, 09:00: the channel said "400 BadArgument"
            """,
            told.Summary);
    }

    [Theory]
    [InlineData("he.wei", "¿a quién no llegas?", "I can't speak first to 11 of 12 people.")]
    [InlineData("lin.admin", "你联系不上谁？", "I can't speak first to 11 of 12 people.")]
    [InlineData("liu.yang", "你联系不上谁？", "联系不上谁，由管理员和总监来处理。")]
    [InlineData("zhang.min", "who is unreachable", "Whom I can't reach is for an administrator or the director to look after.")]
    public async Task Only_who_looks_after_people_is_told(string name, string question, string answer)
    {
        await using var world = Mornings.Start();

        Assert.StartsWith(answer, await world.As(name).AsksAsync(question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_everybody_can_be_reached_it_says_so()
    {
        await using var world = Mornings.Start();
        foreach (var name in (string[])["he.wei", "liu.yang", "ana.torres", Mornings.Min, "wang.lei", "chen.jie", "diego.ruiz", "sun.hui", "maria.lopez", "zhao.ning", "zhang.wei"])
        {
            await world.KnowsAsync(name);
        }

        var admin = await world.KnowsAsync("lin.admin");
        Assert.Equal("I can reach all 12 people: each has talked to me, and nothing came back.", await admin.AsksAsync("who cannot be reached"));
    }

    [Fact]
    public async Task Many_are_counted_and_the_first_are_named()
    {
        await using var world = Mornings.Start();
        await world.HiresAsync(100);
        await world.ReadAsync(db => db.Set<MemberConversation>().ExecuteDeleteAsync());

        var told = Assert.Single(await world.As("lin.admin").SaysAsync("list unreachable people"));

        Assert.Equal("I can't speak first to 111 of 112 people.", told.Text);
        Assert.EndsWith("- … and 91 more; the command \"unreachable\" lists them all", told.Summary, StringComparison.Ordinal);
    }
}
