using SalesBot.Tests.Drivers;
using SalesBot.Tests.Faults;

namespace SalesBot.Benchmarks.Faults;

/// <summary><c>faults [KILLS] [SEED]</c>: the long run of what the tests do with a few kills.</summary>
internal static class FaultRuns
{
    public static async Task<int> RunAsync(string[] how)
    {
        var kills = how.Length > 0 ? int.Parse(how[0], null) : 1000;
        var seed = how.Length > 1 ? int.Parse(how[1], null) : 1;
        var whole = await RunAsync("SQLite", kills, new(NewFolder()), seed, null);
        if (PostgresCluster.Missing is { } missing)
        {
            Console.WriteLine($"PostgreSQL is left out: {missing}");
            return whole ? 0 : 1;
        }

        var cluster = PostgresCluster.Running;
        whole &= await RunAsync("PostgreSQL", kills, new(NewFolder(), cluster.ConnectionString(cluster.Create())), seed, null);
        whole &= await RunAsync("PostgreSQL, every second time the database instead", kills, new(NewFolder(), cluster.ConnectionString(cluster.Create())), seed, cluster.Crash);
        return whole ? 0 : 1;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("salesbot-faults-").FullName;

    private static async Task<bool> RunAsync(string what, int kills, Data.StoreSettings place, int seed, Action? strike)
    {
        var report = await new KillRun(place, seed).RunAsync(kills, strike, kill => Console.Error.Write($"\r{what}: {kill} of {kills}"));
        Console.Error.WriteLine();
        Console.WriteLine(
            $"{what}: {report.Kills} kills in {report.Took:h\\:mm\\:ss}, seed {seed}. Visits acknowledged {report.Acknowledged}; lost {report.Lost}, twice {report.Twice}, "
            + $"saved and not told {report.Unasked}; daily sums off by {report.SumsOff}. Delivered again {report.Redelivered}, apologies {report.Apologies}, "
            + $"replies that came again {report.SaidTwice}.");
        Directory.Delete(place.DataFolder, recursive: true);
        return report.IsWhole;
    }
}
