using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat;

/// <summary>Who is answered, and what everybody else hears.</summary>
public sealed class WhoMayTalkTests
{
    [Theory]
    [InlineData("en-US", "I don't know you yet, so I can't help you here. Please ask Lin Qiao to add you to the sales team.")]
    [InlineData("es-MX", "Todavía no te conozco, así que aquí no puedo ayudarte. Pídele a Lin Qiao que te añada al equipo de ventas.")]
    [InlineData("zh-CN", "我还不认识您，暂时帮不上忙。请联系Lin Qiao把您加入销售团队。")]
    public async Task A_stranger_is_told_whom_to_ask_and_nothing_else(string language, string answer)
    {
        await using var world = World.Start(("SalesBot:AskWhom", "Lin Qiao"));
        var stranger = world.As("stranger");
        stranger.Locale = language;

        Assert.Equal(answer, Assert.Single(await stranger.ArrivesAsync()).Text);
        Assert.Equal(answer, await stranger.AsksAsync("how is Jining doing"));
        Assert.Equal(answer, await stranger.AsksAsync("help"));
        Assert.Equal(answer, Assert.Single(await stranger.SubmitsAsync(JObject.Parse("""{"do":"ask","intent":"region.status","region":"jining"}"""))).Text);
    }

    [Fact]
    public async Task Where_nobody_is_named_the_administrator_is()
    {
        await using var world = World.Start();

        Assert.Equal(
            "I don't know you yet, so I can't help you here. Please ask your SalesBot administrator to add you to the sales team.",
            await world.As("stranger").AsksAsync("hello"));
    }

    [Fact]
    public async Task Who_has_left_reads_like_a_stranger_from_the_next_message_on()
    {
        await using var world = World.Start();
        var chen = world.As("chen.jie");
        Assert.StartsWith("Heze has collected", Assert.Single(await chen.SaysAsync("how is my region doing?")).Text, StringComparison.Ordinal);

        await LeavesAsync(world, "chen.jie@demo.example");

        Assert.StartsWith("I don't know you yet", await chen.AsksAsync("how is my region doing?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_welcomed_once()
    {
        await using var world = World.Start();
        var zhang = world.As("zhang.min");

        Assert.StartsWith("Hello Zhang Min, I'm SalesBot.", Assert.Single(await zhang.ArrivesAsync()).Text, StringComparison.Ordinal);
        Assert.Empty(await zhang.ArrivesAsync());
    }

    [Fact]
    public async Task In_a_group_figures_are_kept_for_the_personal_chat()
    {
        await using var world = World.Start();
        var liu = world.As("he.wei");
        var inGroup = liu.Message(m => m["text"] = "how is Jining doing");
        inGroup["conversation"]!["isGroup"] = true;

        var answer = Assert.Single(await liu.PostAsync(inGroup));

        Assert.Equal("I only talk about customers and figures in private. Write to me in our own chat and I'll answer there.", answer.Text);
        Assert.Null(answer.Card);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\n\t")]
    public async Task Nothing_said_gets_a_sentence_on_what_to_do(string text)
    {
        await using var world = World.Start();

        Assert.StartsWith("I can only read text.", await world.As("zhang.min").AsksAsync(text), StringComparison.Ordinal);
    }

    private static async Task LeavesAsync(World world, string upn)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        (await db.Set<Member>().FirstAsync(m => m.Upn == upn)).Active = false;
        await db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default);
    }
}
