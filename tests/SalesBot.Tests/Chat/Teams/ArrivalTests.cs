using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Chat;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Teams;

/// <summary>The bot comes and goes in Teams: a person is welcomed once, a team once, and where it was removed it says nothing.</summary>
public sealed class ArrivalTests : IAsyncDisposable
{
    private const string Team = "19:sales@thread.tacv2";

    private readonly TeamsWorld _teams = TeamsWorld.Start();

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Fact]
    public async Task A_person_is_welcomed_once_however_teams_tells_of_it()
    {
        var zhang = _teams.As("zhang.min");

        Assert.StartsWith("Hello Zhang Min, I'm SalesBot.", Assert.Single(await zhang.BringsTheBotAsync()).Text, StringComparison.Ordinal);
        Assert.Empty(await zhang.InstallsAsync());
        Assert.Empty(await zhang.InstallsAsync("add-upgrade"));
    }

    [Fact]
    public async Task Who_is_nobody_hears_so_once()
    {
        var stranger = _teams.As("stranger");

        Assert.StartsWith("I don't know you yet", Assert.Single(await stranger.InstallsAsync()).Text, StringComparison.Ordinal);
        Assert.Empty(await stranger.BringsTheBotAsync());
    }

    [Fact]
    public async Task Who_removed_the_bot_is_told_nothing_until_it_is_back()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.InstallsAsync();
        Assert.True(await TellAsync("zhang.min@demo.example"));

        Assert.Empty(await zhang.InstallsAsync("remove"));
        Assert.False(await TellAsync("zhang.min@demo.example"));

        Assert.Empty(await zhang.InstallsAsync());
        Assert.True(await TellAsync("zhang.min@demo.example"));
    }

    [Fact]
    public async Task Who_writes_after_having_removed_it_has_it_back()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.InstallsAsync();
        await zhang.InstallsAsync("remove");

        await zhang.SaysAsync("hello");

        Assert.True(await TellAsync("zhang.min@demo.example"));
    }

    [Fact]
    public async Task Who_removed_it_and_asks_in_a_group_has_the_chat_opened_anew()
    {
        var he = _teams.As("he.wei");
        await he.InstallsAsync();
        await he.InstallsAsync("remove");

        await he.SaysInAsync(Team, "how is Jining doing");

        Assert.Single(_teams.Created);
    }

    [Theory]
    [InlineData("he.wei", "en-US", "Hello, I'm SalesBot; He Wei has added me here. Mention me and ask: I answer each of you in your own chat, so that figures stay private.")]
    [InlineData("ana.torres", "en-US", "Hola, soy SalesBot; Ana Torres me ha añadido aquí. Mencióname y pregunta: contesto a cada uno en su propio chat, así las cifras no las ve nadie más.")]
    [InlineData("liu.yang", "en-US", "大家好，我是 SalesBot，刘洋把我加进来的。@我提问就行，我会在私聊里单独回复每个人，数字不会让别人看到。")]
    [InlineData("it.desk", "es-ES", "Hola, soy SalesBot; it.desk me ha añadido aquí. Mencióname y pregunta: contesto a cada uno en su propio chat, así las cifras no las ve nadie más.")]
    public async Task A_team_is_welcomed_once_and_told_who_brought_the_bot(string who, string locale, string welcome)
    {
        var installer = _teams.As(who);
        installer.Locale = locale;

        Assert.Equal([welcome], (await installer.InstallsAsync(team: Team)).Select(s => s.Text));
        Assert.Empty(await installer.BringsTheBotAsync(Team));
        Assert.Empty(await installer.InstallsAsync("remove", Team));
        Assert.Empty(await installer.InstallsAsync(team: Team));
        Assert.Empty(installer.Hears());
    }

    [Fact]
    public async Task Where_nobody_can_tell_who_brought_it_the_team_is_welcomed_all_the_same()
    {
        var nobody = _teams.As("it.desk");
        _teams.RosterFault = () => new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden);

        Assert.Equal(
            "Hello, I'm SalesBot. Mention me and ask: I answer each of you in your own chat, so that figures stay private.",
            Assert.Single(await nobody.InstallsAsync(team: Team)).Text);
    }

    [Fact]
    public async Task Nobody_is_greeted_for_coming_into_a_team()
    {
        var he = _teams.As("he.wei");
        await he.InstallsAsync(team: Team);

        Assert.Empty(await he.PostAsync(he.Message(m =>
        {
            (m["type"], m["membersAdded"]) = ("conversationUpdate", new JArray(new JObject { ["id"] = "29:new" }));
            m["conversation"] = new JObject { ["id"] = Team, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = TeamsWorld.Tenant };
        })));
    }

    private async Task<bool> TellAsync(string upn)
    {
        await using var scope = _teams.World.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var id = await db.Set<Member>().Where(m => m.Upn == upn).Select(m => m.Id).SingleAsync();
        return await scope.ServiceProvider.GetRequiredService<Messenger>().TellAsync(id, _ => new Reply("Something new."), default);
    }
}
