using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Faults;

/// <summary>
/// The built program under a stream of turns, killed (<c>kill -9</c>) in the middle of it again and again. After each kill it
/// is started anew and what was not taken is delivered again.
/// </summary>
/// <param name="place">The store; empty, or with the demo company in it.</param>
/// <param name="seed">From which the moments of the kills follow.</param>
internal sealed class KillRun(StoreSettings place, int seed)
{
    private const int Talkers = 8;

    private readonly Random _random = new(seed);
    private TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private BuiltProgram? _program;

    /// <param name="kills">How often.</param>
    /// <param name="strike">Another fault that comes instead of every second kill, such as a crash of the database; null for none.</param>
    /// <param name="tell">Hears of each.</param>
    public async Task<KillReport> RunAsync(int kills, Action? strike = null, Action<int>? tell = null)
    {
        var watch = Stopwatch.StartNew();
        await using var connector = await StubConnector.StartAsync();
        using var stop = new CancellationTokenSource();
        var talkers = Enumerable.Range(1, Talkers).Select(n => new Talker(n, connector, () => _address.Task)).ToList();
        await StartAsync();
        var talking = FirstFaultAsync(talkers.Select(t => Task.Run(() => t.TalkAsync(stop.Token))));
        for (var kill = 1; kill <= kills; kill++)
        {
            await Task.WhenAny(MomentAsync(connector), talking);
            if (talking.IsCompleted) break;
            if (strike is not null && kill % 2 == 0) await Task.Run(strike);
            else await RestartAsync();
            tell?.Invoke(kill);
        }

        await Task.WhenAny(connector.More(2 * Talkers), talking);
        await stop.CancelAsync();
        await TellOfOutboxAsync(talking);
        await Task.WhenAll(talkers.Select(t => t.AskForHelpAsync()));
        await _program!.DisposeAsync();
        return await CountAsync(talkers, connector, kills, watch.Elapsed);
    }

    /// <summary>Ends with all of them, or with the first that fails: the others would wait in vain for the program.</summary>
    private static async Task FirstFaultAsync(IEnumerable<Task> tasks)
    {
        await foreach (var done in Task.WhenEach(tasks)) await done;
    }

    private async Task TellOfOutboxAsync(Task talking)
    {
        try
        {
            await talking;
        }
        catch (InvalidOperationException fault)
        {
            await _program!.DisposeAsync();
            var owed = await ReadAsync(db => db.Set<OutgoingMessage>().Where(o => o.SentAt == null).ToListAsync());
            var rows = owed.Select(o => $"{o.Id} {o.ActivityId} leased until {o.LeasedUntil:HH:mm:ss.fff}, {o.Attempts} attempts, given up {o.GivenUp}");
            throw new InvalidOperationException($"{fault.Message} Owed: {string.Join("; ", rows)}. {_program.Errors}", fault);
        }
    }

    /// <summary>Some replies later, and then at any time within the turns that are under way.</summary>
    private async Task MomentAsync(StubConnector connector)
    {
        await connector.More(_random.Next(1, 3 * Talkers));
        await Task.Delay(_random.Next(0, 25));
    }

    private async Task RestartAsync()
    {
        _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _program!.DisposeAsync();
        await AgeLeasesAsync();
        await StartAsync();
    }

    private async Task StartAsync()
    {
        _program = BuiltProgram.Run(
            place.DataFolder, [], ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
            ("SalesBot__DataFolder", place.DataFolder), ("SalesBot__Database", place.Postgres is null ? "Sqlite" : "Postgres"),
            ("SalesBot__ConnectionString", place.Postgres ?? ""));
        _address.SetResult(await _program.ListensAsync());
    }

    /// <summary>The half minute for which a killed process has its replies to itself passes at once.</summary>
    private Task<int> AgeLeasesAsync() => ReadAsync(db => db.Set<OutgoingMessage>().Where(o => o.SentAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(o => o.LeasedUntil, DateTime.UnixEpoch)));

    private async Task<KillReport> CountAsync(List<Talker> talkers, StubConnector connector, int kills, TimeSpan took)
    {
        var stored = await ReadAsync(db => db.Set<Visit>().Where(v => v.Outcome.Contains(" of talker ")).Select(v => v.Outcome).ToListAsync());
        var summed = await ReadAsync(async db =>
            await db.For(Viewer.System("test")).MemberSums.SumAsync(s => s.Visits + s.Touches) - await db.Set<Visit>().CountAsync());
        var acknowledged = talkers.SelectMany(t => t.Acknowledged).ToList();
        return new KillReport(
            kills, acknowledged.Count, acknowledged.Except(stored).Count(), stored.CountBy(o => o).Count(o => o.Value > 1),
            stored.Except(acknowledged).Count(), summed, connector.SaidTwice, talkers.Sum(t => t.Redeliveries), talkers.Sum(t => t.Apologies), took);
    }

    private async Task<T> ReadAsync<T>(Func<SalesDb, Task<T>> read)
    {
        // A kept connection would be one to a database that has crashed meanwhile.
        var fresh = place with { Postgres = place.Postgres is null ? null : $"{place.Postgres};Pooling=false" };
        await using var services = new ServiceCollection().AddStore(fresh).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SalesDb>());
    }
}

/// <summary>What came of a run. It throws on the way when an answer is lost or a conversation is stuck.</summary>
/// <param name="Kills">How often the program was killed, or its database.</param>
/// <param name="Acknowledged">Visits whose receipt was seen.</param>
/// <param name="Lost">Of these, those that are not in the store.</param>
/// <param name="Twice">Visits that are in the store more than once.</param>
/// <param name="Unasked">Visits in the store that nobody was told of.</param>
/// <param name="SumsOff">Visits in the daily sums less those in the store.</param>
/// <param name="SaidTwice">Replies that came again: sent before the kill, and marked by nobody.</param>
/// <param name="Redelivered">How often the channel delivered again.</param>
/// <param name="Apologies">How often somebody was told that nothing was saved, and pressed again.</param>
/// <param name="Took">How long it took.</param>
internal sealed record KillReport(
    int Kills, int Acknowledged, int Lost, int Twice, int Unasked, int SumsOff, int SaidTwice, int Redelivered, int Apologies, TimeSpan Took)
{
    /// <summary>Whether nothing was lost, nothing doubled and nothing half done.</summary>
    public bool IsWhole => Acknowledged > 0 && (Lost, Twice, Unasked, SumsOff) == (0, 0, 0, 0);
}
