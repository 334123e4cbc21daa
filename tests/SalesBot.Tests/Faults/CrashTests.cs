using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Faults;

/// <summary>The database itself crashes under load.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task Where_PostgreSQL_crashes_under_load_turns_fail_in_a_sentence_or_succeed_and_none_is_half_done()
    {
        Assert.SkipWhen(PostgresCluster.Missing is not null, PostgresCluster.Missing ?? "");
        using var cluster = PostgresCluster.Start();
        var folder = Directory.CreateTempSubdirectory("salesbot-crash-").FullName;
        var run = new KillRun(new(folder, cluster.ConnectionString(cluster.Create())), seed: 20261124);

        var report = await run.RunAsync(kills: 4, strike: cluster.Crash);

        Assert.True(report.IsWhole, $"{report}");
        Directory.Delete(folder, recursive: true);
    }
}
