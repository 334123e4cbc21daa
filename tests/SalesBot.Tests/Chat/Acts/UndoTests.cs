using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Acts;

/// <summary>Undo takes back a person's own last save of the last 24 hours in this conversation, unless somebody has built on it.</summary>
public class UndoTests : IAsyncDisposable
{
    private const string Nothing =
        "There is nothing of yours to take back here: I can undo what you saved in this chat in the last 24 hours.";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_visit_is_taken_back_with_its_follow_up_and_its_sums()
    {
        var zhang = _world.As("zhang.min");
        var before = await CountAsync();
        var receipt = await SaveAsync(zhang);
        Assert.Equal(before + (1, 1, 1), await CountAsync());

        var undone = Assert.Single(await zhang.PressesAsync(receipt, "Undo"));

        Assert.Equal("Taken back: Saved: visit to Kongfu Trading.", undone.Text);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task It_is_taken_back_once()
    {
        var zhang = _world.As("zhang.min");
        var receipt = await SaveAsync(zhang);
        await zhang.PressesAsync(receipt, "Undo");
        var before = await CountAsync();

        Assert.Equal("That was already taken back.", Assert.Single(await zhang.PressesAsync(receipt, "Undo")).Text);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task The_word_takes_back_the_last_and_then_the_one_before()
    {
        var zhang = _world.As("zhang.min");
        var before = await CountAsync();
        await SaveAsync(zhang);
        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        await SaveAsync(zhang);

        await UndoesAsync(zhang);
        Assert.Equal(before + (1, 1, 1), await CountAsync());
        await UndoesAsync(zhang);
        Assert.Equal(before, await CountAsync());
        Assert.Equal(Nothing, await UndoesAsync(zhang));
    }

    [Fact]
    public async Task After_a_day_it_stays()
    {
        var zhang = _world.As("zhang.min");
        var receipt = await SaveAsync(zhang);
        _world.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(Nothing, Assert.Single(await zhang.PressesAsync(receipt, "Undo")).Text);
    }

    [Fact]
    public async Task Nobody_takes_back_what_another_saved()
    {
        var receipt = await SaveAsync(_world.As("zhang.min"));
        var before = await CountAsync();

        Assert.Equal(Nothing, Assert.Single(await _world.As("he.wei").PressesAsync(receipt, "Undo")).Text);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task What_was_changed_since_is_not_taken_back()
    {
        var zhang = _world.As("zhang.min");
        var receipt = await SaveAsync(zhang);
        await ChangeAsync(async db => (await db.Set<FollowUp>().OrderBy(f => f.Id).LastAsync()).Status = FollowUpStatus.Done);
        var before = await CountAsync();

        var refused = Assert.Single(await zhang.PressesAsync(receipt, "Undo"));

        Assert.StartsWith("I can't take that back any more", refused.Text, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task What_another_row_points_at_is_not_taken_back()
    {
        var zhang = _world.As("zhang.min");
        var receipt = await SaveAsync(zhang);
        await ChangeAsync(async db =>
        {
            var visit = await db.Set<Visit>().OrderBy(v => v.Id).LastAsync();
            var more = new FollowUp { CustomerId = visit.CustomerId, OwnerId = visit.MemberId, VisitId = visit.Id, Text = "and the price list", Zone = "Asia/Shanghai" };
            more.Due(visit.Date.AddDays(5), new TimeOnly(9, 0), more.Zone);
            db.Add(more);
        });

        Assert.StartsWith(
            "I can't take that back any more", Assert.Single(await zhang.PressesAsync(receipt, "Undo")).Text, StringComparison.Ordinal);
    }

    private static async Task<Sent> SaveAsync(Person person)
    {
        var form = Assert.Single(await person.SubmitsAsync(JObject.Parse("""{"do":"ask","intent":"visit.log","customer":"C002"}""")));
        var saved = await person.PressesAsync(
            form, "Save", ("customer", "C002"), ("outcome", "they will sign"), ("next_step", "bring the contract"), ("due", "2026-11-27"));
        return saved.First(s => s.Buttons.Contains("Undo"));
    }

    private static async Task<string> UndoesAsync(Person person) =>
        Assert.Single(await person.SubmitsAsync(JObject.Parse("""{"do":"ask","intent":"undo"}"""))).Text;

    private async Task<Count> CountAsync()
    {
        await using var scope = _world.Services.CreateAsyncScope();
        var all = scope.ServiceProvider.GetRequiredService<SalesDb>().For(Viewer.System("test"));
        return new(await all.Visits.CountAsync(), await all.FollowUps.CountAsync(), await all.RegionSums.SumAsync(s => s.Visits));
    }

    private async Task ChangeAsync(Func<SalesDb, Task> change)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        await change(db);
        await db.SaveAsync(Viewer.System("test"), _world.Clock.GetUtcNow().UtcDateTime, default);
    }

    private readonly record struct Count(int Visits, int FollowUps, int Summed)
    {
        public static Count operator +(Count a, (int Visits, int FollowUps, int Summed) b) =>
            new(a.Visits + b.Visits, a.FollowUps + b.FollowUps, a.Summed + b.Summed);
    }
}
