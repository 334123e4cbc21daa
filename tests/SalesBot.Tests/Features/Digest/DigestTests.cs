using SalesBot.Core.FollowUps;
using SalesBot.Tests.Builders;
using SalesBot.Tests.Features.FollowUps;
using SalesBot.Tests.Prompts;

namespace SalesBot.Tests.Features.Digest;

/// <summary>What is on today, for each role, in three languages.</summary>
public sealed class DigestTests : IAsyncDisposable
{
    private readonly FollowUpScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Theory]
    [InlineData("zhang.min", "what is on today?",
        "2 follow-ups are overdue. 1 customer is overdue for a visit. Weekly summary, Nov 16 – Nov 22, 2026: not in yet, it was due Fri, Nov 20 at 18:00. Begin with: Luhua Wines: bring samples, 68 days overdue, was due Sep 17, 2026.")]
    [InlineData("diego.ruiz", "¿qué tengo para hoy?",
        "Tienes 2 seguimientos con retraso. 3 clientes llevan la visita con retraso. Hay 1 intención fuerte sin siguiente paso. Resumen semanal, 16 nov – 22 nov 2026: aún no lo has entregado, era para el vie 20 nov a las 18:00. Empieza por: Lixia Mart: agree on the delivery date, 136 días de retraso, era para el 11 jul 2026.")]
    [InlineData("liu.yang", "今天有什么事",
        "团队有 4 件跟进逾期。周报（2026年11月16日 – 11月22日）：还有 3 人没交。团队有 4 个客户逾期未拜访。先处理：张敏：逾期 2 件，最久的逾期 68 天。")]
    [InlineData("ana.torres", "¿qué tengo para hoy?",
        "Tu equipo tiene 10 seguimientos con retraso. Resumen semanal, 16 nov – 22 nov 2026: faltan 5. En tu equipo, 7 clientes llevan la visita con retraso. Empieza por: Zhang Wei: 3 con retraso, el más antiguo, 252 días.")]
    [InlineData("he.wei", "what do I have today",
        "14 follow-ups are overdue with your people. Weekly summary, Nov 16 – Nov 22, 2026: 8 are missing. In your team 11 customers are overdue for a visit. Begin with: Zhang Wei: 3 overdue, the longest for 252 days.")]
    [InlineData("lin.admin", "what is on today?",
        "Nothing waits for you. What is due goes to the sales team; you look after its people, regions and customers.")]
    public async Task Everybody_hears_their_own_day_in_a_few_sentences(string who, string asked, string answer) =>
        Assert.Equal(answer, await _scene.World.As(who).AsksAsync(asked));

    [Fact]
    public async Task The_card_has_the_most_pressing_first_with_the_buttons_of_the_lists()
    {
        var digest = Assert.Single(await _scene.World.As("zhang.min").SaysAsync("what is on today?"));

        Assert.Equal(
            [
                ("Luhua Wines: bring samples", "Done Tomorrow Next week Open"),
                ("Tianyuan Foods: ask for the partner's answer", "Done Tomorrow Next week Open"),
                ("Shili Liquor Alley · Sishui · second tier · dormant", "Log a visit Brief"),
                ("Weekly summary, Nov 16 – Nov 22, 2026", "Hand it in"),
            ],
            digest.Entries.Select(e => (e.Text, string.Join(' ', e.Actions.Select(a => (string?)a["title"])))));
        Assert.Equal(["Today · Tue, Nov 24", "Follow-ups due (2)", "Visits overdue (1)", "Your summary (1)"], digest.Shown().Where(t => t.StartsWith("Today", StringComparison.Ordinal) || t.EndsWith(')')));
        Assert.Empty(digest.Buttons);
    }

    [Theory]
    [InlineData("zhang.min", "what is on today?", "Nothing is due for you today. Have a good day out there!")]
    [InlineData("diego.ruiz", "¿qué tengo para hoy?", "Hoy no tienes nada pendiente. ¡Que vaya bien el día!")]
    [InlineData("wang.lei", "今天有什么事", "您今天没有到期的事，祝您一切顺利！")]
    [InlineData("he.wei", "what is on today?", "Nothing is due today, neither with you nor with your people.")]
    public async Task That_nothing_is_due_is_said_plainly(string who, string asked, string answer)
    {
        await _scene.NothingIsDueAsync();

        Assert.Equal(answer, await _scene.World.As(who).AsksAsync(asked));
    }

    [Fact]
    public async Task What_is_done_from_the_digest_leaves_it_and_the_rest_stays()
    {
        var zhang = _scene.World.As("zhang.min");
        var digest = Assert.Single(await zhang.SaysAsync("what is on today?"));

        var after = await zhang.PressesAtAsync(digest, "Luhua", "Done");

        Assert.Equal(["Done: bring samples (Luhua Wines)."], after.Select(s => s.Text).Where(t => t.Length > 0));
        Assert.True(after[0].IsUpdate);
        Assert.Equal(digest.Id, after[0].Id);
        Assert.Equal(["Tianyuan Foods: ask for the partner's answer", "Shili Liquor Alley · Sishui · second tier · dormant", "Weekly summary, Nov 16 – Nov 22, 2026"], after[0].Entries.Select(e => e.Text));
        Assert.Equal(["Undo"], after[0].Buttons);
        Assert.Equal(FollowUpStatus.Done, (await _scene.RowAsync(FollowUpScene.Luhua)).Status);
    }

    [Fact]
    public async Task What_is_put_off_to_tomorrow_leaves_the_day_and_one_that_is_opened_leads_back_to_it()
    {
        var zhang = _scene.World.As("zhang.min");
        var digest = Assert.Single(await zhang.SaysAsync("what is on today?"));

        var opened = (await zhang.PressesAtAsync(digest, "Tianyuan", "Open"))[0];
        var back = (await zhang.PressesAsync(opened, "Back to the list"))[0];
        var later = (await zhang.PressesAtAsync(back, "Tianyuan", "Tomorrow"))[0];

        Assert.Equal(digest.Entries.Select(e => e.Text), back.Entries.Select(e => e.Text));
        Assert.Equal(["Luhua Wines: bring samples", "Shili Liquor Alley · Sishui · second tier · dormant", "Weekly summary, Nov 16 – Nov 22, 2026"], later.Entries.Select(e => e.Text));
    }

    [Fact]
    public async Task A_strong_intention_that_is_dropped_with_a_reason_leaves_the_digest()
    {
        var diego = _scene.World.As("diego.ruiz");
        var digest = Assert.Single(await diego.SaysAsync("¿qué tengo para hoy?"));

        var why = (await diego.PressesAtAsync(digest, "Taishan Foods, 13", "Descartar"))[0];
        var after = (await diego.PressesAsync(why, "Precio demasiado alto"))[0];

        Assert.Contains("Intenciones fuertes sin siguiente paso (1)", digest.Shown());
        Assert.DoesNotContain(after.Shown(), t => t.StartsWith("Intenciones", StringComparison.Ordinal));
        Assert.Contains("Seguimientos para hoy (2)", after.Shown());
    }

    [Fact]
    public async Task A_manager_with_customers_of_their_own_gets_both_their_own_first()
    {
        await _scene.ChangeCustomerAsync("Shili Liquor Alley", (customer, members) => customer.OwnerId = members["liu.yang"]);

        var digest = Assert.Single(await _scene.World.As("liu.yang").SaysAsync("今天有什么事"));

        Assert.Equal(["逾期未拜访（1）", "逾期的跟进，按人（2）", "还没交的总结（3）", "逾期未拜访，按级别（3）"], digest.Shown().Where(t => t.EndsWith('）') && !t.StartsWith("周报", StringComparison.Ordinal)));
        Assert.Equal("十里酒巷 · 泗水 · 二级 · 休眠", digest.Entries.First().Text);
    }

    [Fact]
    public async Task Another_day_or_another_person_leads_to_the_lists_of_that()
    {
        var liu = _scene.World.As("he.wei");

        var other = Assert.Single(await liu.SaysAsync("what's on tomorrow"));
        var list = Assert.Single(await liu.PressesAsync(other, "Follow-ups"));

        Assert.Equal("I put together your own day, today. For another day or somebody else I can show you these:", other.Text);
        Assert.Equal(["Follow-ups", "Who to visit"], other.Buttons);
        Assert.StartsWith("Nov 25, 2026: ", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_is_far_behind_is_told_on_the_first_working_day_of_the_week_alone()
    {
        var wang = _scene.World.As("wang.lei");
        var sunday = Assert.Single(await _scene.AtAsync(22, wang, "今天有什么事"));
        var monday = Assert.Single(await _scene.AtAsync(23, wang, "今天有什么事"));
        var tuesday = Assert.Single(await _scene.AtAsync(24, wang, "今天有什么事"));

        Assert.DoesNotContain("落后", sunday.Text, StringComparison.Ordinal);
        Assert.Contains("您今年明显落后于进度：", monday.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("落后", tuesday.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_hundred_things_that_are_due_still_fit_one_card_the_rest_behind_a_button()
    {
        for (var i = 0; i < 300; i++)
        {
            await _scene.AddAsync("Kongfu Trading", $"{i:000} {new string('孔', 480)}", new DateOnly(2026, 11, 24));
        }

        var zhang = _scene.World.As("zhang.min");
        var digest = Assert.Single(await zhang.SaysAsync("what is on today?"));
        var all = Assert.Single(await zhang.PressesAtAsync(digest, "and 297 more", "Show all"));

        Assert.InRange(digest.Bytes(), 1, 28 * 1024);
        Assert.StartsWith("302 follow-ups are due, 2 of them overdue. 1 customer is overdue for a visit.", digest.Text, StringComparison.Ordinal);
        Assert.Equal("Luhua Wines: bring samples", digest.Entries.First().Text);
        Assert.StartsWith("Nov 24, 2026: 302 open follow-ups, 2 overdue.", all.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_that_is_due_today_stands_on_the_digest_until_it_is_handed_in()
    {
        var chen = _scene.World.As("chen.jie");
        var before = Assert.Single(await _scene.AtAsync(27, chen, "what is on today?"));
        var form = Assert.Single(await chen.PressesAtAsync(before, "Weekly summary, Nov 23", "Hand it in"));
        await chen.PressesAsync(form, "Save", ("results", "two orders"), ("correction", "call ahead"));
        var after = Assert.Single(await chen.SaysAsync("what is on today?"));

        Assert.Contains("Weekly summary, Nov 23 – Nov 29, 2026: due Fri, Nov 27 at 18:00.", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Weekly summary", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digest_that_the_bot_sends_by_itself_is_pressed_like_one_that_was_asked_for()
    {
        var zhang = await _scene.World.KnowsAsync("zhang.min");

        await _scene.World.RoundAtAsync(Mornings.Wednesday);
        var digest = Assert.Single(zhang.Hears());
        var after = await zhang.PressesAtAsync(digest, "Luhua", "Done");

        Assert.StartsWith("2 follow-ups are overdue.", digest.Text, StringComparison.Ordinal);
        Assert.Equal((true, digest.Id), (after[0].IsUpdate, after[0].Id));
        Assert.DoesNotContain(after[0].Entries, e => e.Text.StartsWith("Luhua", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_morning_with_nothing_to_say_nothing_is_sent_and_an_administrator_hears_nothing_ever()
    {
        await _scene.NothingIsDueAsync();
        var (zhang, lin) = (await _scene.World.KnowsAsync("zhang.min"), await _scene.World.KnowsAsync("lin.admin"));

        await _scene.World.RoundAtAsync(Mornings.Wednesday);

        Assert.Empty(zhang.Hears());
        Assert.Empty(lin.Hears());
        Assert.Equal("nothing to say", (await _scene.World.PromptAsync("zhang.min", new(2026, 11, 25))).Note);
        Assert.Empty(await _scene.World.PromptsOfAsync("lin.admin"));
    }

    [Fact]
    public async Task Whoever_stands_in_for_somebody_has_their_things_on_the_digest_for_that_time()
    {
        await _scene.World.IsAwayAsync("zhang.min", "wang.lei", new(2026, 11, 24), new(2026, 11, 24));
        var wang = _scene.World.As("wang.lei");

        var today = Assert.Single(await wang.SaysAsync("今天有什么事"));
        var tomorrow = Assert.Single(await _scene.AtAsync(25, wang, "今天有什么事"));

        Assert.Equal(["鲁华酒业：bring samples", "天源副食：ask for the partner's answer"], today.Entries.Take(2).Select(e => e.Text));
        Assert.Equal("逾期 68 天，原定 2026年9月17日 · 代张敏", today.Entries.First().Detail);
        Assert.DoesNotContain(tomorrow.Entries, e => e.Text.StartsWith("鲁华", StringComparison.Ordinal));
    }
}
