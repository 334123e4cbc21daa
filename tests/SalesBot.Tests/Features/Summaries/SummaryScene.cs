using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Summaries;

/// <summary>A world on Friday, 27 November 2026, 15:10 in Shanghai, whose summaries can be looked at.</summary>
internal sealed class SummaryScene : IAsyncDisposable
{
    public const string Week = "Weekly summary, Nov 23 – Nov 29, 2026";

    public SummaryScene() => World.Clock.Advance(new TimeSpan(3, 5, 0, 0));

    public World World { get; } = World.Start();

    public ValueTask DisposeAsync() => World.DisposeAsync();

    /// <summary>Three hours on: the deadline is over.</summary>
    public void AfterTheDeadline() => World.Clock.Advance(TimeSpan.FromHours(3));

    public async Task<IReadOnlyList<Summary>> RowsAsync()
    {
        await using var scope = World.Services.CreateAsyncScope();
        return await Db(scope).Set<Summary>().AsNoTracking().OrderBy(s => s.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<SummaryNote>> NotesAsync()
    {
        await using var scope = World.Services.CreateAsyncScope();
        return await Db(scope).Set<SummaryNote>().AsNoTracking().OrderBy(n => n.Id).ToListAsync();
    }

    public async Task<int> MemberAsync(string upn)
    {
        await using var scope = World.Services.CreateAsyncScope();
        return (await Db(scope).Set<Member>().SingleAsync(m => m.Upn == upn + "@demo.example")).Id;
    }

    public async Task ChangeAsync(Func<SalesDb, Task> change)
    {
        await using var scope = World.Services.CreateAsyncScope();
        await change(Db(scope));
        await Db(scope).SaveAsync(Viewer.System("test"), World.Clock.GetUtcNow().UtcDateTime, default);
    }

    /// <summary>Hands in this week's, as a hurried rep does.</summary>
    public async Task<Summary> HandsInAsync(Person person, string correction = "call ahead")
    {
        var form = Assert.Single(await person.SaysAsync("submit my weekly summary"));
        await person.PressesAsync(form, "Save", ("correction", correction));
        return (await RowsAsync())[^1];
    }

    /// <summary>A press that begins a form about a thing, honest or not.</summary>
    public static Task<IReadOnlyList<Sent>> BeginsAsync(Person person, string intent, object id) =>
        person.SubmitsAsync(new JObject { ["do"] = "begin", ["intent"] = intent, ["id"] = $"{id}" });

    private static SalesDb Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<SalesDb>();
}
