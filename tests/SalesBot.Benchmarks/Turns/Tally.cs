using System.Diagnostics;

namespace SalesBot.Benchmarks.Turns;

/// <summary>What the turns of one server cost in one round.</summary>
internal sealed class Tally(ServerProcess server)
{
    private readonly TimeSpan _before = server.ProcessorTime;
    private readonly List<double> _times = [];
    private TimeSpan _elapsed;
    private TimeSpan _used;

    /// <summary>Of the server, microseconds a turn.</summary>
    public double Processor => _used.TotalMicroseconds / _times.Count;

    public double PerSecond => _times.Count / _elapsed.TotalSeconds;

    /// <summary>Milliseconds that so many of a hundred turns stay under.</summary>
    public double Percentile(int of) => _times.Order().ElementAt(_times.Count * of / 100);

    public async Task RunAsync(Load load, int turns)
    {
        var start = Stopwatch.GetTimestamp();
        _times.AddRange(await load.RunAsync(server, turns));
        _elapsed += Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Ends the round. The system counts processor time by the hundredth of a second: it is asked once a round.</summary>
    public void End() => _used = server.ProcessorTime - _before;
}
