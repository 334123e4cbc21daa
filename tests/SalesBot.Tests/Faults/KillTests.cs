using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Faults;

/// <summary>The built program, killed in the middle of a stream of turns; the long run is the benchmarks' <c>faults</c>.</summary>
public class KillTests
{
    [Fact]
    public async Task Killed_three_times_under_load_it_loses_nothing_and_does_nothing_twice()
    {
        using var store = DemoStore.Copy();

        var report = await new KillRun(store.Place, seed: 20261124).RunAsync(kills: 3);

        Assert.True(report.IsWhole, $"{report}");
    }
}
