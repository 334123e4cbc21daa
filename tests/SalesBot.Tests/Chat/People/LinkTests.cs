using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.People;

/// <summary>Which account of Teams is which member, and who does not get in.</summary>
public sealed class LinkTests : IAsyncDisposable
{
    private const string Stranger = "I don't know you yet, so I can't help you here. Please ask Lin Qiao to add you to the sales team.";

    private readonly TeamsWorld _teams = TeamsWorld.Start(("SalesBot:AskWhom", "Lin Qiao"));

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Fact]
    public async Task The_first_time_the_roster_says_who_it_is_and_from_then_on_the_account_does()
    {
        var zhang = _teams.As("Zhang.Min@DEMO.example");

        Assert.StartsWith("Hello Zhang Min!", await zhang.AsksAsync("hello"), StringComparison.Ordinal);
        Assert.StartsWith("Hello Zhang Min!", await zhang.AsksAsync("hello"), StringComparison.Ordinal);

        Assert.Equal([zhang.Id], _teams.Asked);
        Assert.Equal(["+ zhang.min@demo.example by zhang.min@demo.example"], await AuditAsync());
    }

    [Fact]
    public async Task Who_is_renamed_stays_who_they_are()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync("hello");

        _teams.IsNamed(zhang, "zhang.li@demo.example");

        Assert.StartsWith("Hello Zhang Min!", await zhang.AsksAsync("hello"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_given_to_somebody_else_does_not_let_them_in_until_it_is_unlinked()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync("hello");
        var other = _teams.As("zhang.min");
        const string Taken = "Your user name already belongs to another account with me, so I can't let you in yet. Please ask Lin Qiao to unlink it, and then write to me again.";

        Assert.Equal(Taken, await other.AsksAsync("how is my region doing"));
        Assert.Equal(Taken, await other.AsksAsync("help"));

        var admin = _teams.As("lin.admin");
        Assert.Equal(
            "Zhang Min isn't linked to a Teams account any more. Whoever next writes to me from Teams as zhang.min@demo.example is linked.",
            await admin.AsksAsync("unlink Zhang Min"));

        Assert.StartsWith("Hello Zhang Min!", await other.AsksAsync("hello"), StringComparison.Ordinal);
        Assert.StartsWith("Your user name already belongs to another account", await zhang.AsksAsync("hello"), StringComparison.Ordinal);
        Assert.Equal(
            [
                "+ zhang.min@demo.example by zhang.min@demo.example",
                "+ lin.admin@demo.example by lin.admin@demo.example",
                "- zhang.min@demo.example by lin.admin@demo.example",
                "+ zhang.min@demo.example by zhang.min@demo.example",
            ],
            await AuditAsync());
    }

    [Fact]
    public async Task What_is_told_unasked_does_not_reach_the_account_that_was_unlinked()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync("hello");
        await _teams.As("lin.admin").SaysAsync("unlink Zhang Min");

        await using var scope = _teams.World.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var id = await db.Set<Member>().Where(m => m.Upn == "zhang.min@demo.example").Select(m => m.Id).SingleAsync();
        Assert.False(await db.Set<MemberConversation>().AnyAsync(c => c.MemberId == id));
    }

    [Theory]
    [InlineData("en-US", "You are here as a guest, and I only talk to people of the company itself. If you belong to the sales team, please ask Lin Qiao for an account of your own.")]
    [InlineData("es-ES", "Estás aquí como invitado y yo solo hablo con la gente de la empresa. Si eres del equipo de ventas, pídele a Lin Qiao una cuenta propia.")]
    [InlineData("zh-CN", "您是以来宾身份进来的，我只为本公司的同事服务。如果您是销售团队的一员，请联系Lin Qiao开通公司账号。")]
    public async Task Guests_are_refused_in_a_plain_sentence(string locale, string refused)
    {
        var byName = _teams.As("zhang.min_rival.example#EXT#@demo.onmicrosoft.com");
        var byRole = _teams.As("zhang.min");
        _teams.IsNamed(byRole, "zhang.min@demo.example", role: "guest");
        var fromElsewhere = _teams.As("zhang.min");
        _teams.IsNamed(fromElsewhere, "zhang.min@demo.example", tenant: "tenant-2");

        foreach (var guest in (TeamsPerson[])[byName, byRole, fromElsewhere])
        {
            guest.Locale = locale;
            Assert.Equal(refused, await guest.AsksAsync("how is Jining doing"));
        }

        Assert.Empty(await AuditAsync());
    }

    [Theory]
    [InlineData("es-ES", "Tu nombre de usuario ya lo tengo asociado a otra cuenta, así que todavía no puedo darte acceso. Pídele a Lin Qiao que la desvincule y vuelve a escribirme.")]
    [InlineData("zh-CN", "您的用户名已经关联了另一个账号，暂时还不能为您服务。请联系Lin Qiao解除关联，然后再给我发消息。")]
    public async Task A_taken_name_is_refused_in_the_language_of_who_writes(string locale, string refused)
    {
        await _teams.As("zhang.min").SaysAsync("hello");
        var other = _teams.As("zhang.min");
        other.Locale = locale;

        Assert.Equal(refused, await other.AsksAsync("hello"));
    }

    [Fact]
    public async Task Who_is_no_member_or_has_left_is_a_stranger_and_nobody_is_linked()
    {
        await _teams.As("lin.admin").SaysAsync("hello");
        await LeavesAsync("chen.jie@demo.example");

        Assert.Equal(Stranger, await _teams.As("nobody").AsksAsync("hello"));
        Assert.Equal(Stranger, await _teams.As("chen.jie").AsksAsync("hello"));
        Assert.Single(await AuditAsync());
    }

    [Fact]
    public async Task Who_leaves_is_a_stranger_from_the_next_message_on_however_linked()
    {
        var chen = _teams.As("chen.jie");
        await chen.SaysAsync("hello");
        await LeavesAsync("chen.jie@demo.example");

        Assert.Equal(Stranger, await chen.AsksAsync("how is my region doing"));
    }

    [Theory]
    [InlineData("en-US", "I couldn't find out from Teams who you are. Please write to me again in a minute.")]
    [InlineData("es-ES", "Teams no me ha sabido decir quién eres. Escríbeme otra vez dentro de un minuto.")]
    [InlineData("zh-CN", "没能从 Teams 查到您是哪位，请过一分钟再给我发消息。")]
    public async Task Where_teams_does_not_say_who_it_is_it_is_said_and_tried_again(string locale, string unchecked_)
    {
        var zhang = _teams.As("zhang.min");
        zhang.Locale = locale;
        _teams.RosterFault = () => new HttpResponseMessage(HttpStatusCode.BadGateway);
        Assert.Equal(unchecked_, await zhang.AsksAsync("hello"));

        _teams.RosterFault = null;
        Assert.StartsWith("Hello Zhang Min!", await zhang.AsksAsync("hello"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_the_roster_does_not_know_by_its_id_is_not_linked()
    {
        var forger = _teams.As("he.wei");
        _teams.IsNamed(forger, "he.wei@demo.example", objectId: Guid.NewGuid().ToString());

        Assert.Equal(Stranger, await forger.AsksAsync("how is Jining doing"));
        Assert.Equal(Stranger, Assert.Single(await _teams.As("zhang.min").PostAsync(Without(_teams.As("zhang.min"), "aadObjectId"))).Text);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task No_other_channel_is_believed_an_account(string channel)
    {
        var he = _teams.As("he.wei");
        await he.SaysAsync("hello");
        var claimed = he.Message(m => (m["channelId"], m["text"]) = (channel, "how is Jining doing"));

        using var response = await he.DeliverAsync(claimed);

        // The key of the token is endorsed for Teams and the web chat alone.
        Assert.Equal(channel == "webchat" ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, response.StatusCode);
        var heard = he.Hears();
        Assert.Equal(channel == "webchat" ? [Stranger] : [], heard.Select(s => s.Text));
    }

    [Fact]
    public async Task The_account_of_another_tenant_is_another_account()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync("hello");

        using var response = await zhang.DeliverAsync(zhang.Message(m =>
        {
            m["text"] = "how is my region doing";
            m["channelData"]!["tenant"]!["id"] = "tenant-2";
        }));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(zhang.Hears());
    }

    [Theory]
    [InlineData("speak English", "unlink Zhang Min", "Zhang Min isn't linked to any Teams account.")]
    [InlineData("habla español", "desvincula a Zhang Min", "Zhang Min no tiene ninguna cuenta de Teams vinculada.")]
    [InlineData("说中文", "解除张敏的账号关联", "张敏没有关联任何 Teams 账号。")]
    [InlineData("speak English", "unlink somebody", "Whose Teams account shall I unlink? Say it like \"unlink Wang Lei\".")]
    [InlineData("habla español", "desvincular una cuenta", "¿De quién desvinculo la cuenta de Teams? Dímelo así: «desvincula a Wang Lei».")]
    [InlineData("说中文", "解除关联", "要解除谁的 Teams 账号关联？您可以这样说：“解除王磊的账号关联”。")]
    public async Task Where_nothing_is_to_unlink_it_is_said(string language, string asked, string answer)
    {
        var admin = _teams.As("lin.admin");
        await admin.SaysAsync(language);

        Assert.Equal(answer, await admin.AsksAsync(asked));
    }

    [Theory]
    [InlineData("habla español", "desvincula a Zhang Min", "Zhang Min ya no tiene una cuenta de Teams vinculada. Vincularé la próxima que me escriba desde Teams como zhang.min@demo.example.")]
    [InlineData("说中文", "把张敏的账号解绑", "已解除张敏的 Teams 账号关联。下一个以 zhang.min@demo.example 身份从 Teams 给我发消息的账号会重新关联。")]
    public async Task An_administrator_unlinks_in_their_own_language(string language, string asked, string answer)
    {
        await _teams.As("zhang.min").SaysAsync("hello");
        var admin = _teams.As("lin.admin");
        await admin.SaysAsync(language);

        Assert.Equal(answer, await admin.AsksAsync(asked));
    }

    [Theory]
    [InlineData("zhang.min", "Only an administrator or the director looks after people. If somebody joins, moves or leaves, please tell them.")]
    [InlineData("liu.yang", "人员由管理员和总监负责。有人入职、调动或离职，请告诉他们。")]
    public async Task Nobody_else_unlinks(string who, string refused)
    {
        var member = _teams.As(who);
        await member.SaysAsync("hello");

        Assert.Equal(refused, await member.AsksAsync("unlink Zhang Min"));
        Assert.Single(await AuditAsync());
    }

    [Fact]
    public async Task On_this_machine_alone_the_people_of_the_playground_are_whom_its_roster_names()
    {
        await using var world = World.Start();
        world.Connector.Fault = request => request.RequestUri!.AbsolutePath.Contains("/members/user-1", StringComparison.Ordinal)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"id":"user-1","aadObjectId":"A-1","userPrincipalName":"zhang.min@demo.example"}""") }
            : null;
        var zhang = world.As("user-1");
        JObject Said(string account) => zhang.Message(m =>
        {
            (m["channelId"], m["text"], m["from"]!["aadObjectId"]) = ("msteams", "hello", account);
        });

        Assert.StartsWith("Hello Zhang Min!", Assert.Single(await zhang.PostAsync(Said("a-1"))).Text, StringComparison.Ordinal);
        Assert.StartsWith("I don't know you yet", Assert.Single(await zhang.PostAsync(Said("a-2"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_back_what_was_said_and_never_who_said_it()
    {
        var admin = _teams.As("lin.admin");
        await LeavesAsync("chen.jie@demo.example");
        Assert.Equal("Chen Jie has access again.", Assert.Single(await admin.SaysAsync("reactivate Chen Jie")).Text);

        Assert.StartsWith("Taken back:", await admin.AsksAsync("undo"), StringComparison.Ordinal);

        Assert.Equal(["+ lin.admin@demo.example by lin.admin@demo.example"], await AuditAsync());
    }

    private static JObject Without(TeamsPerson person, string property) => person.Message(m =>
    {
        m["text"] = "hello";
        ((JObject)m["from"]!).Remove(property);
    });

    private async Task LeavesAsync(string upn)
    {
        await using var scope = _teams.World.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        (await db.Set<Member>().FirstAsync(m => m.Upn == upn)).Active = false;
        await db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default);
    }

    /// <summary>Each link that was made and taken away: of whom, and by whom.</summary>
    private async Task<List<string>> AuditAsync()
    {
        await using var scope = _teams.World.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var names = await db.Set<Member>().ToDictionaryAsync(m => m.Id, m => m.Upn);
        return
        [
            .. from entry in await db.Set<AuditEntry>().Where(a => a.Entity == nameof(MemberLink)).OrderBy(a => a.Id).ToListAsync()
               select $"{(entry.Before is null ? '+' : '-')} {names[int.Parse(entry.Key)]} by {(entry.MemberId is { } by ? names[by] : entry.System)}",
        ];
    }
}
