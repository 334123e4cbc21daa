using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Visits;

/// <summary>A visit that stands is put right or taken away by whoever made it, and by nobody else.</summary>
public class CorrectVisitTests : IAsyncDisposable
{
    private const string Gone = "没有找到可以更正的拜访。可以说“这个月我跑了哪些客户”，再选一条。";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_last_visit_is_corrected_by_word_and_counts_it()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");

        await zhang.SaysAsync("no, that was yesterday");
        await zhang.SaysAsync("yes");

        var visit = await LastAsync();
        Assert.Equal((new DateOnly(2026, 11, 23), 1, "they want samples"), (visit.Date, visit.Corrected, visit.Outcome));
    }

    [Fact]
    public async Task Undo_puts_it_back_as_it_was()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        await zhang.SaysAsync("no, that was yesterday");
        await zhang.SaysAsync("yes");

        await zhang.SaysAsync("undo");

        var visit = await LastAsync();
        Assert.Equal((new DateOnly(2026, 11, 24), 0), (visit.Date, visit.Corrected));
    }

    [Fact]
    public async Task Sums_and_follow_ups_go_to_the_customer_it_was_really_paid_to()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        var before = await LastAsync();

        await zhang.SaysAsync("no, it was Luhua");
        await zhang.SaysAsync("yes");

        var after = await LastAsync();
        Assert.NotEqual(before.RegionId, after.RegionId);
        Assert.Equal(after.CustomerId, await InStoreAsync(db => db.For(Viewer.System("test")).FollowUps.SingleAsync(f => f.VisitId == after.Id), f => f.CustomerId));
        Assert.Equal(0, await VisitsOnAsync(before.RegionId));
        Assert.Equal(1, await VisitsOnAsync(after.RegionId));
    }

    [Fact]
    public async Task Who_comes_second_is_shown_what_changed_and_overwrites_nothing()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        var other = _world.As("zhang.min");
        var (mine, theirs) = (await OpenAsync(zhang), await OpenAsync(other));
        await other.PressesAsync(theirs, "Save", ("outcome", "they want 300 cases"));

        var answer = Assert.Single(await zhang.PressesAsync(mine, "Save", ("kind", "call")));

        Assert.Equal(
            "Somebody changed this meanwhile, so I saved nothing yet. Now it says: What came of it: they want 300 cases. "
            + "Is this right now? Say \"yes\" to save it, or tell me what to change.",
            answer.Text);
        Assert.Equal((VisitKind.InPerson, "they want 300 cases"), ((await LastAsync()).Kind, (await LastAsync()).Outcome));
        await zhang.SaysAsync("yes");
        Assert.Equal((VisitKind.Call, "they want 300 cases"), ((await LastAsync()).Kind, (await LastAsync()).Outcome));
    }

    [Fact]
    public async Task The_visit_of_another_reads_like_one_that_is_not_there()
    {
        await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        var wang = _world.As("wang.lei");

        var answers = new[] { (await LastAsync()).Id.ToString(System.Globalization.CultureInfo.InvariantCulture), "999999", "x" }
            .Select(id => new JObject { ["do"] = "begin", ["intent"] = "visit.correct", ["id"] = id });
        foreach (var press in answers)
        {
            Assert.Equal(Gone, Assert.Single(await wang.SubmitsAsync(press)).Text);
        }
    }

    [Fact]
    public async Task Rules_of_logging_hold_again()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        var card = await OpenAsync(zhang);

        var answer = Assert.Single(await zhang.PressesAsync(card, "Save", ("date", "2026-11-25")));

        Assert.StartsWith("That day is still to come, and a visit has to have happened.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await LastAsync()).Corrected);
    }

    [Fact]
    public async Task Nothing_changed_is_nothing_saved()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");

        var answers = await zhang.PressesAsync(await OpenAsync(zhang), "Save");

        Assert.Equal("It stands as it was; there is nothing to save.", answers[^1].Text);
        Assert.Equal(0, (await LastAsync()).Corrected);
    }

    [Fact]
    public async Task A_deleted_visit_takes_its_open_follow_up_along_and_undo_brings_both_back()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        var (visit, before) = (await LastAsync(), await CountAsync());

        await zhang.SubmitsAsync(Delete(visit));
        Assert.Equal((before.Visits - 1, before.FollowUps - 1), await CountAsync());
        Assert.Equal(0, await VisitsOnAsync(visit.RegionId));

        await zhang.SaysAsync("undo");
        Assert.Equal(before, await CountAsync());
        Assert.Equal(1, await VisitsOnAsync(visit.RegionId));
    }

    [Fact]
    public async Task A_visit_whose_follow_up_somebody_else_changed_stays()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        var visit = await LastAsync();
        await ChangeFollowUpAsync("liu.yang@demo.example", visit.Id);

        var answer = await zhang.SubmitsAsync(Delete(visit));

        Assert.Equal("I can't delete the visit to Kongfu Trading any more, because others have built on it. Correct it instead.", answer[0].Text);
        Assert.Equal(visit.Id, (await LastAsync()).Id);
    }

    [Fact]
    public async Task Another_may_not_delete_it()
    {
        await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        var visit = await LastAsync();

        var answer = await _world.As("wang.lei").SubmitsAsync(Delete(visit));

        Assert.Equal("这条拜访已经不在了，或者不归您删除。", answer[0].Text);
        Assert.Equal(visit.Id, (await LastAsync()).Id);
    }

    [Fact]
    public async Task Any_order_of_corrections_ends_in_the_same_record()
    {
        string[] said = ["no, Friday", "not Kongfu, Luhua", "it was a call", "strong intention"];
        foreach (var order in Gen.Shuffle(said).Sample(12, 12))
        {
            var zhang = _world.As("zhang.min");
            await zhang.SaysAsync("Saw Kongfu yesterday, they want samples");
            Sent? last = null;
            foreach (var line in order)
            {
                last = (await zhang.SaysAsync(line))[0];
            }

            Assert.Equal(
                "Log a visit\n\n- Customer: Luhua Wines\n- What came of it: they want samples\n- Day: Fri, Nov 20\n- How: Call\n- Intention to buy: Strong",
                last!.Summary);
        }
    }

    private static JObject Delete(Visit visit) => new()
    {
        ["do"] = "act",
        ["act"] = "visit.delete",
        ["id"] = visit.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private async Task<Sent> OpenAsync(Person person) => (await person.SubmitsAsync(new JObject
    {
        ["do"] = "begin",
        ["intent"] = "visit.correct",
        ["id"] = (await LastAsync()).Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }))[0];

    private async Task<Person> SavedAsync(string said)
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync(said);
        await zhang.SaysAsync("yes");
        return zhang;
    }

    private Task<Visit> LastAsync() =>
        InStoreAsync(db => db.For(Viewer.System("test")).Visits.OrderByDescending(v => v.Id).FirstAsync(), v => v);

    private Task<int> VisitsOnAsync(int region) => InStoreAsync(
        db => db.Set<DailySum>().Where(s => s.RegionId == region && s.Date == new DateOnly(2026, 11, 24)).SumAsync(s => s.Visits), n => n);

    private Task<(int Visits, int FollowUps)> CountAsync() => InStoreAsync(
        async db => (await db.For(Viewer.System("test")).Visits.CountAsync(), await db.For(Viewer.System("test")).FollowUps.CountAsync()), n => n);

    private async Task ChangeFollowUpAsync(string upn, long visitId)
    {
        using var scope = _world.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var member = await db.For(Viewer.System("test")).Members.SingleAsync(m => m.Upn == upn);
        var followUp = await db.For(Viewer.System("test")).FollowUps.SingleAsync(f => f.VisitId == visitId);
        db.Attach(followUp);
        followUp.Text = "call them first";
        await db.SaveAsync(new Viewer(member.Id, member.Role, new HashSet<int>(), new HashSet<int>()), World.Morning.UtcDateTime, default);
    }

    private async Task<TResult> InStoreAsync<T, TResult>(Func<SalesDb, Task<T>> read, Func<T, TResult> select)
    {
        using var scope = _world.Services.CreateScope();
        return select(await read(scope.ServiceProvider.GetRequiredService<SalesDb>()));
    }
}
