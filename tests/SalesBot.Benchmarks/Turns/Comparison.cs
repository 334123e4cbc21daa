using System.Globalization;

namespace SalesBot.Benchmarks.Turns;

/// <summary>
/// What the Bot Framework costs: an echo against an endpoint that does the same without it, and a five-step waterfall
/// against the echo. All run beside each other in one run, in turns, so that what else the machine does weighs on all alike; the
/// ratio of each round counts, and of the rounds the median.
/// </summary>
internal static class Comparison
{
    private const int Rounds = 9;
    private const int Turns = 5000;

    private static readonly string[] Kinds = [Server.Bare, Server.Echo, Server.Waterfall];

    /// <returns>0 when both ratios are within their limits, else 1.</returns>
    public static async Task<int> RunAsync()
    {
        await using var load = await Load.StartAsync();
        var servers = new Dictionary<string, ServerProcess>();
        try
        {
            foreach (var kind in Kinds)
            {
                servers[kind] = await ServerProcess.StartAsync(kind);
                await load.RunAsync(servers[kind], 2 * Turns);
            }

            List<Dictionary<string, Measured>> rounds = [];
            for (var round = 0; round < Rounds; round++)
            {
                rounds.Add(await RoundAsync(load, servers));
            }

            return Print(rounds);
        }
        finally
        {
            foreach (var server in servers.Values)
            {
                server.Dispose();
            }
        }
    }

    private static async Task<Dictionary<string, Measured>> RoundAsync(Load load, Dictionary<string, ServerProcess> servers)
    {
        var measured = new Dictionary<string, Measured>();
        foreach (var kind in Kinds)
        {
            measured[kind] = await load.RunAsync(servers[kind], Turns);
        }

        return measured;
    }

    private static int Print(List<Dictionary<string, Measured>> rounds)
    {
        Console.WriteLine($"{Rounds} rounds of {Turns} turns each, 32 at once; medians of the rounds");
        Console.WriteLine($"{"",-10}{"processor µs a turn",21}{"turns/s",10}{"p50 ms",9}{"p99 ms",9}");
        foreach (var kind in Kinds)
        {
            double Of(Func<Measured, double> value) => Median(rounds.Select(r => value(r[kind])));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind,-10}{Of(m => m.Processor.TotalMicroseconds),21:F0}{Of(m => m.PerSecond),10:F0}{Of(m => m.Median),9:F1}{Of(m => m.Slow),9:F1}"));
        }

        var echo = Ratio(rounds, Server.Echo, Server.Bare, 1.5);
        var waterfall = Ratio(rounds, Server.Waterfall, Server.Echo, 3);
        return echo && waterfall ? 0 : 1;
    }

    private static bool Ratio(List<Dictionary<string, Measured>> rounds, string kind, string against, double most)
    {
        var ratios = rounds.Select(r => r[kind].Processor / r[against].Processor).Order().ToList();
        var median = Median(ratios);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind} / {against}: {median:F2} (rounds {ratios[0]:F2} to {ratios[^1]:F2}), at most {most:F1}: {(median <= most ? "kept" : "missed")}"));
        return median <= most;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
