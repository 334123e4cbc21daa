using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.FollowUps;

/// <summary>A world whose follow-ups can be looked at and changed behind everybody's back.</summary>
internal sealed class FollowUpScene : IAsyncDisposable
{
    public const string Gone =
        "I don't find that follow-up among yours. It may have been handed over. Ask me for your follow-ups to see what is open.";

    /// <summary>"Luhua Wines: bring samples", Zhang Min's, due on September 17.</summary>
    public const long Luhua = 71;

    public World World { get; } = World.Start();

    public ValueTask DisposeAsync() => World.DisposeAsync();

    public async Task<FollowUp> RowAsync(long id)
    {
        await using var scope = World.Services.CreateAsyncScope();
        return await Db(scope).Set<FollowUp>().AsNoTracking().SingleAsync(f => f.Id == id);
    }

    public async Task<FollowUp> LastAsync()
    {
        await using var scope = World.Services.CreateAsyncScope();
        return await Db(scope).Set<FollowUp>().AsNoTracking().OrderBy(f => f.Id).LastAsync();
    }

    public async Task<int> CountAsync()
    {
        await using var scope = World.Services.CreateAsyncScope();
        return await Db(scope).Set<FollowUp>().CountAsync();
    }

    public async Task<long> AddAsync(string customer, string text, DateOnly due)
    {
        await using var scope = World.Services.CreateAsyncScope();
        var db = Db(scope);
        var of = await db.Set<Customer>().SingleAsync(c => c.Name == customer);
        var row = new FollowUp { CustomerId = of.Id, OwnerId = of.OwnerId, Text = text, Zone = "Asia/Shanghai" };
        row.Due(due, new(9, 0), "Asia/Shanghai");
        db.Add(row);
        await db.SaveAsync(Viewer.System("test"), World.Clock.GetUtcNow().UtcDateTime, default);
        return row.Id;
    }

    public async Task ChangeCustomerAsync(string name, Action<Customer, IReadOnlyDictionary<string, int>> change)
    {
        await using var scope = World.Services.CreateAsyncScope();
        var db = Db(scope);
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.Upn.Split('@')[0], m => m.Id);
        change(await db.Set<Customer>().SingleAsync(c => c.Name == name), members);
        await db.SaveAsync(Viewer.System("test"), World.Clock.GetUtcNow().UtcDateTime, default);
    }

    public async Task<Customer> CustomerAsync(string name)
    {
        await using var scope = World.Services.CreateAsyncScope();
        return await Db(scope).Set<Customer>().SingleAsync(c => c.Name == name);
    }

    public async Task<int> MemberAsync(string upn)
    {
        await using var scope = World.Services.CreateAsyncScope();
        return (await Db(scope).Set<Member>().SingleAsync(m => m.Upn == upn + "@demo.example")).Id;
    }

    /// <summary>Nobody has anything to do: nothing is open, all were visited, and every summary is in.</summary>
    public async Task NothingIsDueAsync()
    {
        await using var scope = World.Services.CreateAsyncScope();
        var db = Db(scope);
        var now = World.Clock.GetUtcNow().UtcDateTime;
        await db.Set<FollowUp>().ExecuteDeleteAsync();
        await db.Set<Visit>().ExecuteDeleteAsync();
        await db.Set<Customer>().ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, CustomerStatus.Potential));
        db.AddRange((await db.Set<Member>().ToListAsync()).Select(m => new Summary
        {
            MemberId = m.Id,
            Kind = SummaryKind.Week,
            From = new(2026, 11, 16),
            To = new(2026, 11, 22),
            Results = "done",
            SubmittedAt = now,
            DueAt = now,
        }));
        await db.SaveAsync(Viewer.System("test"), now, default);
    }

    /// <summary>What somebody hears for their words at 10:10 in Shanghai on a day of November.</summary>
    public Task<IReadOnlyList<Sent>> AtAsync(int day, Person person, string words)
    {
        World.Clock.AdjustTime(World.Morning.AddDays(day - World.Morning.Day));
        return person.SaysAsync(words);
    }

    /// <summary>A press on a follow-up's button, honest or not.</summary>
    public static Task<IReadOnlyList<Sent>> ActsAsync(Person person, string act, object id, string how = "") =>
        person.SubmitsAsync(new JObject { ["do"] = "act", ["act"] = act, ["id"] = $"{id}", ["how"] = how });

    private static SalesDb Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<SalesDb>();
}
