using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Team;

/// <summary>Who leaves or moves: customers and open follow-ups go over, access ends, credit stays, and nobody sees more for it.</summary>
public sealed class LeavingTests : IAsyncDisposable
{
    private const string Refused = "Only an administrator or the director looks after people. If somebody joins, moves or leaves, please tell them.";

    private const string HandOver = "hand over Zhang Min's customers to Chen Jie";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("lin.admin")]
    [InlineData("he.wei")]
    public async Task Customers_and_open_follow_ups_go_over_and_credit_stays(string who)
    {
        var (zhang, chen) = (await OwnedAsync("zhang.min"), await OwnedAsync("chen.jie"));
        Assert.True(zhang is { Customers: > 0, FollowUps: > 0 });
        var credit = await CreditAsync();
        var admin = _world.As(who);

        var shown = Assert.Single(await admin.SaysAsync(HandOver));
        Assert.Equal(
            $"Shall I hand over {zhang.Customers} customers and {zhang.FollowUps} open follow-ups from Zhang Min to Chen Jie? Past visits and payments stay credited to Zhang Min.",
            shown.Text);
        Assert.Contains($"Chen Jie then has: {zhang.Customers + chen.Customers} customers and {zhang.FollowUps + chen.FollowUps} open follow-up", shown.Summary, StringComparison.Ordinal);
        Assert.Equal(zhang, await OwnedAsync("zhang.min"));

        var done = (await admin.PressesAsync(shown, "Hand over"))[^1];

        Assert.Equal($"{zhang.Customers} customers and {zhang.FollowUps} open follow-ups went from Zhang Min to Chen Jie.", done.Text);
        Assert.Equal((0, 0), await OwnedAsync("zhang.min"));
        Assert.Equal((zhang.Customers + chen.Customers, zhang.FollowUps + chen.FollowUps), await OwnedAsync("chen.jie"));
        Assert.Equal(credit, await CreditAsync());

        Assert.StartsWith("Taken back: ", await admin.AsksAsync("undo"), StringComparison.Ordinal);
        Assert.Equal(zhang, await OwnedAsync("zhang.min"));
    }

    [Fact]
    public async Task A_region_takes_what_lies_under_it_along_and_nothing_else()
    {
        var admin = _world.As("lin.admin");
        var all = await OwnedAsync("wang.lei");

        var shown = Assert.Single(await admin.SaysAsync("hand over Wang Lei's customers in Pingyi to Zhang Min"));
        await admin.PressesAsync(shown, "Hand over");

        Assert.Contains("Where: Pingyi", shown.Summary, StringComparison.Ordinal);
        Assert.Contains("Goes over: 3 customers", shown.Summary, StringComparison.Ordinal);
        Assert.Equal(all.Customers - 3, (await OwnedAsync("wang.lei")).Customers);
    }

    [Theory]
    [InlineData("speak English", HandOver, "yes", "{0} customers and {1} open follow-ups went from Zhang Min to Chen Jie.")]
    [InlineData("habla español", "pasa los clientes de Zhang Min a Chen Jie", "sí", "Traspaso hecho: {0} clientes y {1} seguimientos pendientes, de Zhang Min a Chen Jie.")]
    [InlineData("说中文", "把张敏的客户交给陈杰", "好的", "已把张敏的 {0} 个客户和{1} 条未完成的跟进移交给陈杰。")]
    public async Task A_yes_in_words_hands_over_what_was_shown(string language, string asked, string yes, string done)
    {
        var zhang = await OwnedAsync("zhang.min");
        var admin = _world.As("lin.admin");
        await admin.SaysAsync(language);
        await admin.SaysAsync(asked);

        var answers = await admin.SaysAsync(yes);

        Assert.Equal(string.Format(null, done, zhang.Customers, zhang.FollowUps), answers[^1].Text);
        Assert.True(answers[0].IsUpdate);
        Assert.Equal((0, 0), await OwnedAsync("zhang.min"));
    }

    [Theory]
    [InlineData("speak English", HandOver, "no", "All right, I leave it as it is.")]
    [InlineData("habla español", "pasa los clientes de Zhang Min a Chen Jie", "no, gracias", "De acuerdo, lo dejo como está.")]
    [InlineData("说中文", "把张敏的客户交给陈杰", "不用了", "好的，那就保持原样。")]
    public async Task A_no_in_words_leaves_it_and_a_later_yes_does_nothing(string language, string asked, string no, string left)
    {
        var zhang = await OwnedAsync("zhang.min");
        var admin = _world.As("lin.admin");
        await admin.SaysAsync(language);
        await admin.SaysAsync(asked);

        Assert.Equal(left, await admin.AsksAsync(no));
        await admin.SaysAsync("yes");

        Assert.Equal(zhang, await OwnedAsync("zhang.min"));
    }

    [Fact]
    public async Task A_yes_after_something_else_hands_over_nothing()
    {
        var zhang = await OwnedAsync("zhang.min");
        var admin = _world.As("lin.admin");
        await admin.SaysAsync(HandOver);
        await admin.SaysAsync("help");

        await admin.SaysAsync("yes");

        Assert.Equal(zhang, await OwnedAsync("zhang.min"));
    }

    [Fact]
    public async Task A_yes_in_words_is_checked_again_as_a_press_is()
    {
        var director = _world.As("he.wei");
        var shown = Assert.Single(await director.SaysAsync(HandOver));
        var admin = _world.As("lin.admin");
        await admin.SaysAsync(HandOver);
        await director.PressesAsync(shown, "Hand over");

        Assert.Equal(
            "Zhang Min owns no customers and no open follow-ups, so there is nothing to hand over.", (await admin.SaysAsync("yes"))[^1].Text);
    }

    [Fact]
    public async Task A_yes_in_words_ends_the_access_that_was_asked_about()
    {
        var admin = _world.As("lin.admin");
        await admin.SaysAsync("deactivate Zhang Min and hand over everything to Chen Jie");

        await admin.SaysAsync("yes");

        Assert.False(await IsActiveAsync("zhang.min"));
    }

    [Fact]
    public async Task To_whom_is_answered_by_a_name_in_words()
    {
        var admin = _world.As("lin.admin");
        await admin.SaysAsync("hand over Zhang Min's customers");

        Assert.EndsWith("from Zhang Min to Chen Jie? Past visits and payments stay credited to Zhang Min.", await admin.AsksAsync("Chen Jie"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("speak English", "hand over Wang Lei's customers in Atlantis to Zhang Min", "I don't find a region called \"Atlantis\", so nothing was handed over. Please check the name.")]
    [InlineData("habla español", "pasa los clientes de Wang Lei en Atlantis a Zhang Min", "No encuentro ninguna zona llamada «Atlantis», así que no he traspasado nada. Revisa el nombre.")]
    [InlineData("说中文", "把王磊在亚特兰的客户交给张敏", "没有找到名为“亚特兰”的区域，所以什么也没有移交。请核对一下名称。")]
    public async Task A_region_that_is_none_is_not_everywhere(string language, string asked, string answer)
    {
        var admin = _world.As("lin.admin");
        await admin.SaysAsync(language);

        Assert.Equal(answer, await admin.AsksAsync(asked));
    }

    [Theory]
    [InlineData("zhang.min")]
    [InlineData("liu.yang")]
    public async Task Whoever_may_not_is_told_the_same_of_people_that_are_there_and_that_are_not(string who)
    {
        var person = _world.As(who);
        person.Locale = "en-US";
        var owned = await OwnedAsync("wang.lei");
        var refused = who == "liu.yang" ? "人员由管理员和总监负责。有人入职、调动或离职，请告诉他们。" : Refused;

        var asked = await AskAsync(person, "team.hand_over", "wang.lei@demo.example", "zhang.min@demo.example");
        var forged = await person.SubmitsAsync(new JObject
        {
            ["do"] = "act",
            ["act"] = "team.hand_over",
            ["id"] = "wang.lei@demo.example",
            ["how"] = $"zhang.min@demo.example||{owned.Customers}|{owned.FollowUps}",
        });
        var deactivated = await person.SubmitsAsync(new JObject { ["do"] = "act", ["act"] = "team.deactivate", ["id"] = "he.wei@demo.example" });
        var unknown = await AskAsync(person, "team.deactivate", "nobody@demo.example");
        var back = await AskAsync(person, "team.reactivate", "wang.lei@demo.example");

        Assert.All([asked, Assert.Single(forged), Assert.Single(deactivated), unknown, back], answer => Assert.Equal(refused, answer.Text));
        Assert.Equal(owned, await OwnedAsync("wang.lei"));
        Assert.True(await IsActiveAsync("he.wei"));
    }

    [Fact]
    public async Task An_administrator_learns_counts_and_no_name_or_figure_of_the_business()
    {
        var admin = _world.As("lin.admin");
        List<Sent> said = [];
        foreach (var line in (string[])[HandOver, "deactivate Zhang Min", "deactivate Zhang Min and hand over everything to Chen Jie", "hand over Zhang Min's customers"])
        {
            said.AddRange(await admin.SaysAsync(line));
        }

        said.AddRange(await admin.PressesAsync(said[0], "Hand over"));
        var all = string.Join('\n', said.Select(s => s.Activity.ToString()));
        Assert.All(await CustomersAsync(), name => Assert.DoesNotContain(name, all, StringComparison.Ordinal));
        Assert.DoesNotContain("CNY", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how is Zhang Min doing?")]
    [InlineData("how is Jining doing?")]
    [InlineData("compare Jining and Tengzhou")]
    [InlineData("who collected most this year?")]
    [InlineData("how is Zhang Min doing on new customers?")]
    public async Task That_they_may_name_people_gives_an_administrator_no_figure(string question)
    {
        var nobody = question.Replace("Zhang Min", "Xaver Quill", StringComparison.Ordinal).Replace("Jining", "Atlantis", StringComparison.Ordinal).Replace("Tengzhou", "Utopia", StringComparison.Ordinal);

        var answer = Assert.Single(await _world.As("lin.admin").SaysAsync(question));
        var unknown = Assert.Single(await _world.As("lin.admin").SaysAsync(nobody));

        Assert.Equal((unknown.Text, unknown.Summary), (answer.Text, answer.Summary));
        Assert.DoesNotContain(answer.Text + answer.Summary, char.IsAsciiDigit);
    }

    [Fact]
    public async Task Whoever_owns_something_leaves_when_it_has_gone_to_another_and_is_a_stranger_from_then_on()
    {
        var (admin, zhang) = (_world.As("lin.admin"), _world.As("zhang.min"));
        var owned = await OwnedAsync("zhang.min");
        Assert.DoesNotContain("I don't know you", await zhang.AsksAsync("help"), StringComparison.Ordinal);

        var warned = Assert.Single(await admin.SaysAsync("deactivate Zhang Min"));
        Assert.Equal($"Zhang Min still owns {owned.Customers} customers and {owned.FollowUps} open follow-ups. I end the access together with handing these over: to whom?", warned.Text);
        Assert.Equal("Zhang Min still owns", Assert.Single(await admin.SubmitsAsync(new JObject { ["do"] = "act", ["act"] = "team.deactivate", ["id"] = "zhang.min@demo.example" })).Text[..20]);
        Assert.True(await IsActiveAsync("zhang.min"));

        var shown = Assert.Single(await admin.PressesAsync(warned, "Chen Jie"));
        var done = (await admin.PressesAsync(shown, "Deactivate"))[^1];

        Assert.Equal($"Zhang Min's access has ended. {owned.Customers} customers and {owned.FollowUps} open follow-ups went from Zhang Min to Chen Jie.", done.Text);
        Assert.StartsWith("I don't know you yet", await zhang.AsksAsync("how am I doing on my target?"), StringComparison.Ordinal);
        Assert.Equal((0, 0), await OwnedAsync("zhang.min"));
        Assert.Equal("Zhang Min's access has already ended.", await admin.AsksAsync("deactivate Zhang Min"));

        Assert.Equal("Zhang Min has access again.", Assert.Single(await admin.SaysAsync("reactivate Zhang Min")).Text);
        Assert.DoesNotContain("I don't know you", Assert.Single(await zhang.SaysAsync("thanks")).Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await OwnedAsync("zhang.min"));
        Assert.Equal("Zhang Min already has access.", await admin.AsksAsync("reactivate Zhang Min"));
    }

    [Fact]
    public async Task What_changed_since_it_was_shown_is_shown_anew()
    {
        var admin = _world.As("lin.admin");
        var shown = Assert.Single(await admin.SaysAsync(HandOver));
        var part = Assert.Single(await admin.SaysAsync("hand over Zhang Min's customers in Jinxiang to Wang Lei"));
        await admin.PressesAsync(part, "Hand over");
        var left = await OwnedAsync("zhang.min");

        var again = (await admin.PressesAsync(shown, "Hand over"))[^1];

        Assert.StartsWith($"Shall I hand over {left.Customers} customers", again.Text, StringComparison.Ordinal);
        Assert.Equal(left, await OwnedAsync("zhang.min"));
    }

    [Theory]
    [InlineData("hand over Zhang Min's customers to Lin Qiao", "I can't hand over to Lin Qiao: it has to be somebody of the sales team who is still there.")]
    [InlineData("hand over Zhang Min's customers to Zhang Min", "Zhang Min already has them: name somebody else to hand over to.")]
    [InlineData("hand over Zhang Min's customers", "To whom shall I hand over what Zhang Min owns?")]
    [InlineData("hand over He Wei's customers to Zhang Min", "He Wei owns no customers and no open follow-ups, so there is nothing to hand over.")]
    [InlineData("hand over Chen Jie's customers in Pingyi to Zhang Min", "Chen Jie owns no customers and no open follow-ups in Pingyi, so there is nothing to hand over.")]
    [InlineData("hand over the customers of Wang Lei to Zhang", "Several fit. Which one do you mean?")]
    [InlineData("deactivate Lin Qiao", "You can't end your own access. Ask another administrator or the director.")]
    [InlineData("deactivate Bob Ross", "I don't find \"Bob Ross\" in the sales team. Please check the name.")]
    [InlineData("hand over", "Whose customers go to whom? Say it like \"hand over Wang Lei's customers in Pingyi to Zhang Min\".")]
    public async Task What_cannot_be_done_is_told_in_a_sentence(string said, string answer) =>
        Assert.Equal(answer, Assert.Single(await _world.As("lin.admin").SaysAsync(said)).Text);

    [Fact]
    public async Task The_audit_tells_who_did_it()
    {
        var admin = _world.As("lin.admin");
        await admin.PressesAsync(Assert.Single(await admin.SaysAsync("deactivate He Wei")), "Deactivate");

        var entry = await ReadAsync(db => db.Set<AuditEntry>().OrderByDescending(a => a.Id).FirstAsync(a => a.Entity == nameof(Member)));
        var lin = await ReadAsync(db => db.For(Viewer.System("test")).Members.SingleAsync(m => m.Upn == "lin.admin@demo.example"));
        Assert.Equal((lin.Id, """{"Active":true}""", """{"Active":false}"""), (entry.MemberId ?? 0, entry.Before, entry.After));
    }

    private static async Task<Sent> AskAsync(Person person, string intent, string member, string? to = null)
    {
        var data = new JObject { ["do"] = "ask", ["intent"] = intent, ["member"] = member };
        if (to is not null)
        {
            data["to"] = to;
        }

        return Assert.Single(await person.SubmitsAsync(data));
    }

    private Task<(int Customers, int FollowUps)> OwnedAsync(string name) => ReadAsync(async db =>
    {
        var all = db.For(Viewer.System("test"));
        var id = (await all.Members.SingleAsync(m => m.Upn == $"{name}@demo.example")).Id;
        return (await all.Customers.CountAsync(c => c.OwnerId == id), await all.FollowUps.CountAsync(f => f.OwnerId == id && f.Status == FollowUpStatus.Open));
    });

    private Task<bool> IsActiveAsync(string name) =>
        ReadAsync(db => db.For(Viewer.System("test")).Members.Where(m => m.Upn == $"{name}@demo.example").Select(m => m.Active).SingleAsync());

    private Task<List<string>> CustomersAsync() => ReadAsync(db => db.For(Viewer.System("test")).Customers.Select(c => c.Name).ToListAsync());

    /// <summary>All that was brought, by member: visits, money, new customers, leads.</summary>
    private async Task<string> CreditAsync() => string.Join(';', await ReadAsync(db => db.For(Viewer.System("test")).MemberSums
        .GroupBy(s => s.MemberId).OrderBy(g => g.Key)
        .Select(g => $"{g.Key} {g.Sum(s => s.Visits)} {g.Sum(s => s.CollectedMinor)} {g.Sum(s => s.NewCustomers)} {g.Sum(s => s.Leads)}").ToListAsync()));

    private async Task<T> ReadAsync<T>(Func<SalesDb, Task<T>> read)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SalesDb>());
    }
}
