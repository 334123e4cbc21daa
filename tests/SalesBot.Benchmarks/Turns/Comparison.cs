using System.Globalization;

namespace SalesBot.Benchmarks.Turns;

/// <summary>
/// What the Bot Framework costs: an echo against an endpoint that does the same without it, and a five-step waterfall
/// against the echo. They take turns in short slices, so that what else the machine does weighs on all alike; the ratio of each
/// round counts, and of the rounds the median.
/// </summary>
internal static class Comparison
{
    private const int Rounds = 7;
    private const int Slices = 20;
    private const int Turns = 1000;
    private const int WarmUp = 20_000;

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
                await load.RunAsync(servers[kind], WarmUp);
            }

            List<Dictionary<string, Tally>> rounds = [];
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

    private static async Task<Dictionary<string, Tally>> RoundAsync(Load load, Dictionary<string, ServerProcess> servers)
    {
        var tallies = Kinds.ToDictionary(kind => kind, kind => new Tally(servers[kind]));
        for (var slice = 0; slice < Slices; slice++)
        {
            foreach (var tally in tallies.Values)
            {
                await tally.RunAsync(load, Turns);
            }
        }

        foreach (var tally in tallies.Values)
        {
            tally.End();
        }

        return tallies;
    }

    private static int Print(List<Dictionary<string, Tally>> rounds)
    {
        Console.WriteLine($"{Rounds} rounds of {Slices * Turns} turns each, 32 at once; medians of the rounds");
        Console.WriteLine($"{"",-10}{"processor µs a turn",21}{"turns/s",10}{"p50 ms",9}{"p99 ms",9}");
        foreach (var kind in Kinds)
        {
            double Of(Func<Tally, double> value) => Median(rounds.Select(r => value(r[kind])));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind,-10}{Of(t => t.Processor),21:F1}{Of(t => t.PerSecond),10:F0}{Of(t => t.Percentile(50)),9:F1}{Of(t => t.Percentile(99)),9:F1}"));
        }

        var echo = Ratio(rounds, Server.Echo, Server.Bare, 1.5);
        var waterfall = Ratio(rounds, Server.Waterfall, Server.Echo, 3);
        return echo && waterfall ? 0 : 1;
    }

    private static bool Ratio(List<Dictionary<string, Tally>> rounds, string kind, string against, double most)
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
