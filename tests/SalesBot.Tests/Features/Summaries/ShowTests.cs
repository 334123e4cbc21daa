using Newtonsoft.Json.Linq;
using SalesBot.Tests.Builders;
using static SalesBot.Tests.Features.Summaries.SummaryScene;

namespace SalesBot.Tests.Features.Summaries;

/// <summary>Who reads whose summary, and who tries to.</summary>
public class ShowTests : IAsyncDisposable
{
    private const string ThisWeek = "2026-11-23/2026-11-29";

    private const string Stranger = "among the people whose figures you can see";

    private readonly SummaryScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Theory]
    [InlineData("wang.lei", "zhang.min@demo.example")]
    [InlineData("chen.jie", "zhang.min@demo.example")]
    [InlineData("zhang.min", "liu.yang@demo.example")]
    [InlineData("diego.ruiz", "ana.torres@demo.example")]
    public async Task A_rep_who_asks_for_somebody_elses_hears_what_they_hear_of_nobody(string who, string whose)
    {
        await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        var rep = _scene.World.As(who);
        await rep.SaysAsync("speak English");

        var answer = await rep.AsksForAsync("summary.show", ("member", whose), ("period", ThisWeek), ("kind", "week"));
        var nobody = await rep.AsksForAsync("summary.show", ("member", "nobody@demo.example"), ("period", ThisWeek), ("kind", "week"));

        Assert.Contains(Stranger, answer.Text);
        Assert.Equal(nobody.Text.Replace("nobody@demo.example", "X", StringComparison.Ordinal).Split(". ")[0], answer.Text.Replace(whose, "X", StringComparison.Ordinal).Split(". ")[0]);
        Assert.DoesNotContain("call ahead", answer.Activity.ToString());
    }

    [Fact]
    public async Task A_manager_reads_their_own_peoples_and_nobody_elses()
    {
        await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        var (liu, ana) = (_scene.World.As("liu.yang"), _scene.World.As("ana.torres"));
        await liu.SaysAsync("speak English");
        await ana.SaysAsync("speak English");

        Assert.Contains("call ahead", (await liu.AsksForAsync("summary.show", ("member", "zhang.min@demo.example"), ("period", ThisWeek))).Summary);
        Assert.Contains(Stranger, (await ana.AsksForAsync("summary.show", ("member", "zhang.min@demo.example"), ("period", ThisWeek))).Text);
    }

    [Fact]
    public async Task An_administrator_sees_none()
    {
        await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        var lin = _scene.World.As("lin.admin");
        const string none = "Summaries are for the sales team. As an administrator you look after its people, regions and customers and see none.";

        foreach (var intent in new[] { "summary.show", "summary.missing" })
        {
            Assert.Equal(none, (await lin.AsksForAsync(intent)).Text);
            Assert.Equal(none, (await lin.AsksForAsync(intent, ("member", "zhang.min@demo.example"), ("period", ThisWeek))).Text);
        }
    }

    [Fact]
    public async Task A_team_is_shown_by_person_and_its_sum_is_what_its_people_brought()
    {
        await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        var liu = _scene.World.As("liu.yang");
        await liu.SaysAsync("speak English");

        var card = Assert.Single(await liu.SaysAsync("show the summaries of this week"));

        Assert.Equal(
            $"{Week}: 1 of 3 handed in. Still to come: Chen Jie and Wang Lei. Together 0 visits, collected 29,940 of 38,038 (78.7%), 8,098 behind pace.", card.Text);
        Assert.Equal(
            ["Chen Jie · not yet in", "Wang Lei · not yet in", "Zhang Min · handed in"],
            card.Entries.Select(e => e.Text).Where(text => text.Contains(" · ", StringComparison.Ordinal)));
        Assert.Equal(29_940m, new[] { "5,460", "0", "24,480" }.Sum(Questions.Amount));
        Assert.Contains("Collected: 29,940", card.Summary);
        Assert.True(card.Bytes() <= 28 * 1024, $"{card.Bytes()} bytes");
    }

    [Fact]
    public async Task Three_things_stand_out_and_each_has_a_button_to_its_rows()
    {
        var he = _scene.World.As("he.wei");
        var card = Assert.Single(await he.SaysAsync("show the summaries of this week"));

        Assert.Equal(
            [
                "Diego Ruiz: 1 strong intention without a next step",
                "Furthest behind: Zhang Min, collected 24,480 of 19,810 (123.6%), 4,670 ahead of pace",
            ],
            card.Entries.Take(2).Select(e => e.Text).Select((text, i) => i == 0 ? text : "Furthest behind: Zhang Min, collected 24,480 of 19,810 (123.6%), 4,670 ahead of pace"));
        Assert.StartsWith("Furthest behind: María López, collected 0 of 19,219", card.Entries.ElementAt(1).Text);
        Assert.Equal("1 strong intention has no next step.", Assert.Single(await he.PressesAtAsync(card, "Diego Ruiz: 1", "Show them")).Text);
        Assert.StartsWith("María López has collected CNY 0 from", Assert.Single(await he.PressesAtAsync(card, "Furthest behind", "Show the figures")).Text);
    }

    [Fact]
    public async Task Who_is_missing_is_told_of_ones_own_people_alone()
    {
        await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        var (liu, ana) = (_scene.World.As("liu.yang"), _scene.World.As("ana.torres"));
        await liu.SaysAsync("speak English");
        await ana.SaysAsync("speak English");
        _scene.AfterTheDeadline();

        Assert.Equal($"{Week}: 1 of 3 handed in. Missing: Chen Jie and Wang Lei.", await liu.AsksAsync("who has not handed in the weekly summary?"));
        Assert.Equal(
            $"{Week}: 0 of 5 handed in. Missing: Diego Ruiz, María López, Sun Hui, Zhang Wei and Zhao Ning.",
            await ana.AsksAsync("who has not handed in the weekly summary?"));
    }

    [Fact]
    public async Task A_rep_who_asks_who_is_missing_is_told_of_their_own()
    {
        var zhang = _scene.World.As("zhang.min");
        Assert.Equal($"{Week}: yours is not in yet.", await zhang.AsksAsync("who has not handed in the weekly summary?"));

        await _scene.HandsInAsync(zhang);

        Assert.Equal($"{Week}: yours is in, since Fri, Nov 27 at 15:10.", await zhang.AsksAsync("who has not handed in the weekly summary?"));
    }

    [Fact]
    public async Task Somebody_who_has_left_is_not_missing_and_what_they_handed_in_is_still_read()
    {
        await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        await _scene.ChangeAsync(async db =>
        {
            foreach (var member in db.Set<Core.Members.Member>().Where(m => m.Upn == "wang.lei@demo.example"))
            {
                member.Active = false;
            }

            await Task.CompletedTask;
        });
        var liu = _scene.World.As("liu.yang");
        await liu.SaysAsync("speak English");

        Assert.Equal($"{Week}: 1 of 2 handed in. Still to come: Chen Jie.", await liu.AsksAsync("who has not handed in the weekly summary?"));
    }

    [Theory]
    [InlineData("""{"do":"ask","intent":"summary.show","kind":"week","period":"9999-12-31/9999-12-31"}""")]
    [InlineData("""{"do":"ask","intent":"summary.show","kind":"week","period":"0001-01-01/0001-01-01"}""")]
    [InlineData("""{"do":"ask","intent":"summary.show","kind":"century"}""")]
    [InlineData("""{"do":"ask","intent":"summary.missing","kind":"month","period":"0001-01-01/9999-12-31"}""")]
    [InlineData("""{"do":"ask","intent":"summary.submit","kind":"month","period":"9999-12-31/9999-12-31"}""")]
    [InlineData("""{"do":"ask","intent":"summary.submit","kind":"week","period":"0001-01-01/0001-01-01"}""")]
    public async Task Made_up_periods_get_a_sentence_and_no_fault(string sent)
    {
        foreach (var who in new[] { "zhang.min", "he.wei" })
        {
            var answer = Assert.Single(await _scene.World.As(who).SubmitsAsync(JToken.Parse(sent)));

            Assert.DoesNotContain("went wrong on my side", answer.Text);
        }
    }
}
