using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Leaves;

/// <summary>
/// What somebody who stands in may do, and for how long, from the attacker's side: Zhang Min is away from 25 to 26 November,
/// Chen Jie stands in. "Luhua Wines: bring samples" is hers.
/// </summary>
public sealed class StandInTests : IAsyncDisposable
{
    private const long Luhua = 71;

    private const string Gone = "I don't find that follow-up among yours. It may have been handed over. Ask me for your follow-ups to see what is open.";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    // 24 November 10:10 in Shanghai is the start; the leave is from midnight to midnight there.
    [InlineData(13, 49, false)]
    [InlineData(13, 50, true)]
    [InlineData(61, 49, true)]
    [InlineData(61, 50, false)]
    public async Task The_right_begins_with_the_first_day_and_ends_with_the_last(int hours, int minutes, bool may)
    {
        await LeaveAsync();
        _world.Clock.AdjustTime(World.Morning.Add(new TimeSpan(hours, minutes, 0)));
        var chen = _world.As("chen.jie");

        var seen = await chen.AsksAsync("follow-ups of Luhua Wines");
        var done = Assert.Single(await DoneAsync(chen)).Text;

        Assert.Equal(may, seen.Contains("bring samples", StringComparison.Ordinal));
        Assert.Equal(may ? "Done: bring samples (Luhua Wines)." : Gone, done);
    }

    [Fact]
    public async Task It_ends_at_once_with_the_leave()
    {
        var chen = await OnTheDayAsync();
        Assert.Contains("for Zhang Min", await chen.AsksAsync("What is due?"), StringComparison.Ordinal);

        await _world.As("zhang.min").SaysAsync("I'm back");

        Assert.DoesNotContain("Luhua", await chen.AsksAsync("What is due?"), StringComparison.Ordinal);
        Assert.Equal(Gone, Assert.Single(await DoneAsync(chen)).Text);
    }

    [Theory]
    [InlineData("zhang.min")]
    [InlineData("chen.jie")]
    public async Task It_ends_at_once_when_either_leaves_the_company(string who)
    {
        var chen = await OnTheDayAsync();
        await ChangeAsync(who, member => member.Active = false);

        var sent = await DoneAsync(chen);

        Assert.DoesNotContain(sent, s => s.Text.StartsWith("Done", StringComparison.Ordinal));
        Assert.Equal(FollowUpStatus.Open, (await RowAsync(Luhua)).Status);
    }

    [Fact]
    public async Task It_does_not_go_on_to_who_stands_in_for_the_substitute()
    {
        await LeaveAsync();
        await ChangeAsync("chen.jie", (chen, ids) => chen.Leaves.Add(Away(chen.Id, ids["wang.lei"])));
        _world.Clock.AdjustTime(World.Morning.AddDays(1));
        var wang = _world.As("wang.lei");
        await wang.AsksAsync("speak English");

        var due = await wang.SaysAsync("What is due?");

        Assert.Contains("for Chen Jie", due[^1].Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Luhua", due[^1].Summary, StringComparison.Ordinal);
        Assert.Equal(Gone, Assert.Single(await DoneAsync(wang)).Text);
    }

    [Theory]
    [InlineData("How is {0} doing?", "Zhang Min")]
    [InlineData("How is {0} doing?", "Jining")]
    [InlineData("show {0}'s summary", "Zhang Min")]
    [InlineData("follow-ups of {0}", "Zhang Min")]
    [InlineData("How far is {0} with the target?", "Zhang Min")]
    [InlineData("Visits of {0} this month", "Zhang Min")]
    public async Task No_figure_and_no_name_is_given_with_it(string asked, string name)
    {
        var chen = await OnTheDayAsync();

        var of = (await chen.SaysAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, asked, name)))[^1];
        var ofNobody = (await chen.SaysAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, asked, "Bob Ross")))[^1];

        Assert.Equal(ofNobody.Text.Replace("Bob Ross", name, StringComparison.Ordinal), of.Text);
    }

    [Fact]
    public async Task A_payment_is_credited_to_the_owner_without_telling_her_figures()
    {
        var chen = await OnTheDayAsync();
        await chen.SaysAsync("Kongfu paid 48,000 today");

        Assert.Equal(
            "Saved: Kongfu Trading paid CNY 48,000. That makes CNY 339,170 from this customer in 2026.",
            (await chen.SaysAsync("yes"))[^1].Text);
    }

    [Fact]
    public async Task What_is_made_for_her_is_hers_so_that_nothing_is_left_with_the_substitute()
    {
        var chen = await OnTheDayAsync();
        await chen.SaysAsync("remind me to call Kongfu on Friday");
        await chen.SaysAsync("yes");

        var row = await LastAsync();

        Assert.Equal((await MemberAsync("zhang.min")).Id, row.OwnerId);
        await ChangeAsync("zhang.min", zhang => (zhang.Leaves[0].From, zhang.Leaves[0].To) = (new(2026, 11, 24), new(2026, 11, 24)));
        Assert.DoesNotContain("Kongfu", (await chen.SaysAsync("What is due?"))[^1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_of_hers_cannot_be_taken_over_for_good()
    {
        var chen = await OnTheDayAsync();

        var sent = await chen.SubmitsAsync(new JObject { ["do"] = "act", ["act"] = "followup.handover", ["id"] = $"{Luhua}", ["how"] = "chen.jie@demo.example" });

        Assert.DoesNotContain(sent, s => s.Text.Contains("goes to", StringComparison.Ordinal));
        Assert.Equal((await MemberAsync("zhang.min")).Id, (await RowAsync(Luhua)).OwnerId);
    }

    [Fact]
    public async Task Her_old_visits_stay_as_she_told_them()
    {
        var chen = await OnTheDayAsync();
        await using var scope = _world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var zhang = await MemberAsync("zhang.min");
        var visit = await db.Set<Core.Visits.Visit>().AsNoTracking().Where(v => v.MemberId == zhang.Id).OrderBy(v => v.Id).LastAsync();

        await chen.SubmitsAsync(new JObject { ["do"] = "act", ["act"] = "visit.delete", ["id"] = $"{visit.Id}" });

        Assert.True(await db.Set<Core.Visits.Visit>().AnyAsync(v => v.Id == visit.Id));
    }

    [Fact]
    public async Task An_export_holds_nothing_of_hers()
    {
        var chen = await OnTheDayAsync();
        var link = Assert.Single(await chen.SaysAsync("export my customers as csv")).Actions.Single(a => a["url"] is not null).Value<string>("url")!;

        var file = await _world.Http.GetStringAsync(new Uri(new Uri(link).PathAndQuery, UriKind.Relative));

        Assert.Contains("Heze Peony Foods", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Kongfu", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_several_are_due_hers_are_marked()
    {
        var chen = await OnTheDayAsync();

        var visits = Assert.Single(await chen.SaysAsync("Who should I visit this week?")).Summary;
        var due = Assert.Single(await chen.SaysAsync("What is due?")).Summary;

        Assert.Contains("Kongfu Trading · VIP (due Fri, Nov 27 · last visit Oct 27, 2026 · for Zhang Min)", visits, StringComparison.Ordinal);
        Assert.Contains("Luhua Wines: bring samples (69 days overdue, was due Sep 17, 2026 · for Zhang Min)", due, StringComparison.Ordinal);
    }

    private async Task<Person> OnTheDayAsync()
    {
        await LeaveAsync();
        _world.Clock.AdjustTime(World.Morning.AddDays(1));
        return _world.As("chen.jie");
    }

    private Task LeaveAsync() => ChangeAsync("zhang.min", (zhang, ids) => zhang.Leaves.Add(Away(zhang.Id, ids["chen.jie"])));

    private static Leave Away(int member, int substitute) => new()
    {
        MemberId = member,
        From = new(2026, 11, 25),
        To = new(2026, 11, 26),
        SubstituteId = substitute,
        RecordedById = member,
        RecordedAt = World.Morning.UtcDateTime,
    };

    private static Task<IReadOnlyList<Sent>> DoneAsync(Person person) =>
        person.SubmitsAsync(new JObject { ["do"] = "act", ["act"] = "followup.done", ["id"] = $"{Luhua}" });

    private Task ChangeAsync(string who, Action<Member> change) => ChangeAsync(who, (member, _) => change(member));

    private async Task ChangeAsync(string who, Action<Member, IReadOnlyDictionary<string, int>> change)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var ids = await db.Set<Member>().ToDictionaryAsync(m => m.Upn.Split('@')[0], m => m.Id);
        change(await db.Set<Member>().SingleAsync(m => m.Upn == $"{who}@demo.example"), ids);
        await db.SaveAsync(Viewer.System("test"), _world.Clock.GetUtcNow().UtcDateTime, default);
    }

    private async Task<Member> MemberAsync(string who)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<Member>().AsNoTracking().SingleAsync(m => m.Upn == $"{who}@demo.example");
    }

    private async Task<FollowUp> RowAsync(long id)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<FollowUp>().AsNoTracking().SingleAsync(f => f.Id == id);
    }

    private async Task<FollowUp> LastAsync()
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<FollowUp>().AsNoTracking().OrderBy(f => f.Id).LastAsync();
    }
}
