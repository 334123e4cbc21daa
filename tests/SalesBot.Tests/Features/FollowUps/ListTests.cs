using System.Text;
using Newtonsoft.Json;

namespace SalesBot.Tests.Features.FollowUps;

/// <summary>What is due, the most pressing first, to those who may see it.</summary>
public class ListTests : IAsyncDisposable
{
    private readonly FollowUpScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_rep_sees_their_own_the_most_pressing_first_each_with_its_buttons()
    {
        var list = Assert.Single(await _scene.World.As("zhang.min").SaysAsync("my follow-ups"));

        Assert.Equal(
            "2 open follow-ups, 2 overdue. First: bring samples (Luhua Wines), 68 days overdue, was due Sep 17, 2026.", list.Text);
        Assert.Equal(
            [("Luhua Wines: bring samples", "68 days overdue, was due Sep 17, 2026"), ("Tianyuan Foods: ask for the partner's answer", "15 days overdue, was due Nov 9, 2026")],
            list.Entries.Select(e => (e.Text, e.Detail)));
        Assert.All(list.Entries, e => Assert.Equal(["Done", "Tomorrow", "Next week", "Open"], e.Actions.Select(a => (string?)a["title"])));
    }

    [Theory]
    [InlineData("liu.yang", "我团队的跟进", "有 4 件待跟进，其中 4 件逾期。先做这件：bring samples（鲁华酒业），逾期 68 天，原定 2026年9月17日 · 张敏。")]
    [InlineData("he.wei", "Zhang Min's follow-ups", "Zhang Min: 2 open follow-ups, 2 overdue. First: bring samples (Luhua Wines), 68 days overdue, was due Sep 17, 2026 · Zhang Min.")]
    [InlineData("he.wei", "overdue follow-ups in Jining", "Jining: 2 follow-ups are overdue. First: bring samples (Luhua Wines), 68 days overdue, was due Sep 17, 2026 · Zhang Min.")]
    [InlineData("he.wei", "follow-ups with Luhua", "Luhua Wines: 1 open follow-up, 1 overdue. First: bring samples (Luhua Wines), 68 days overdue, was due Sep 17, 2026 · Zhang Min.")]
    [InlineData("chen.jie", "what's due next week", "Nov 30 – Dec 6, 2026: No open follow-ups.")]
    [InlineData("lin.admin", "what's due today", "Nov 24, 2026: No open follow-ups.")]
    public async Task Who_leads_sees_their_peoples_and_by_whom_where_and_of_whom(string who, string asked, string answer) =>
        Assert.Equal(answer, await _scene.World.As(who).AsksAsync(asked));

    [Fact]
    public async Task Due_today_has_what_is_overdue_and_not_what_is_still_to_come()
    {
        await _scene.AddAsync("Kongfu Trading", "bring the contract", new(2026, 11, 24));
        await _scene.AddAsync("Kongfu Trading", "call the boss", new(2026, 11, 25));

        var list = Assert.Single(await _scene.World.As("zhang.min").SaysAsync("what's due today"));

        Assert.Equal(["68 days overdue, was due Sep 17, 2026", "15 days overdue, was due Nov 9, 2026", "due today"], list.Entries.Select(e => e.Detail));
    }

    [Fact]
    public async Task What_is_still_to_come_is_told_apart_from_what_is_overdue()
    {
        await _scene.AddAsync("Kongfu Trading", "call the boss", new(2026, 12, 1));

        var list = Assert.Single(await _scene.World.As("zhang.min").SaysAsync("follow-ups next week"));

        Assert.Equal(["Kongfu Trading: call the boss"], list.Entries.Select(e => e.Text));
    }

    [Fact]
    public async Task Another_persons_follow_ups_read_like_those_of_nobody()
    {
        var zhang = _scene.World.As("zhang.min");

        var colleague = await zhang.AsksAsync("Wang Lei's follow-ups");
        var nobody = await zhang.AsksAsync("Wang Lai's follow-ups");

        Assert.Equal(nobody.Replace("Wang Lai", "Wang Lei", StringComparison.Ordinal), colleague);
    }

    [Fact]
    public async Task A_made_up_list_shows_no_more_than_may_be_seen()
    {
        var zhang = _scene.World.As("zhang.min");

        foreach (var made in (string[])["~m=wang.lei@demo.example", "~r=tengzhou", "~n=99999999999|n=4|zzz", "~p=2026-12-31/2026-01-01"])
        {
            var list = Assert.Single(await FollowUpScene.ActsAsync(zhang, "followup.list", "list", made));
            Assert.Equal(["Luhua Wines: bring samples", "Tianyuan Foods: ask for the partner's answer"], list.Entries.Select(e => e.Text));
        }
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_that_a_card_can_hold()
    {
        for (var i = 0; i < 20; i++)
        {
            await _scene.AddAsync("Kongfu Trading", $"{i:00} {new string('孔', 480)}", new DateOnly(2026, 12, 1).AddDays(i));
        }

        var zhang = _scene.World.As("zhang.min");
        var page = Assert.Single(await zhang.SaysAsync("my follow-ups"));
        var seen = page.Entries.Count();
        while (page.Buttons.Contains("Show more"))
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(page.Card!.ToString(Formatting.None)), 1, 28 * 1024);
            page = (await zhang.PressesAsync(page, "Show more"))[0];
            Assert.True(page.IsUpdate);
            seen += page.Entries.Count();
        }

        Assert.Equal(22, seen);
        Assert.Contains("Back to the first", page.Buttons);
        Assert.True(Encoding.UTF8.GetByteCount(page.Card!.ToString(Formatting.None)) <= 28 * 1024);
    }
}
