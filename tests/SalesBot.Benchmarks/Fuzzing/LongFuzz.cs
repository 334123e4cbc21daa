using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using BotFramework.Tests.Hostile;

namespace SalesBot.Benchmarks.Fuzzing;

/// <summary>
/// Posts what nobody should send, for as long as one likes, seed after seed. No answer may blame the bot and no exception may
/// reach the host; each body that does is told with its seed and number, by which the tests can make it again.
/// </summary>
internal static class LongFuzz
{
    private const int BodiesOfASeed = 2000;
    private const int MostTold = 20;

    /// <returns>0 when nothing was found, else 1.</returns>
    public static async Task<int> RunAsync(TimeSpan length)
    {
        var start = Stopwatch.GetTimestamp();
        var tally = new Findings();
        for (var seed = 1; Stopwatch.GetElapsedTime(start) < length; seed++)
        {
            await using var host = await FuzzedHost.StartAsync();
            var number = 0;
            foreach (var body in new ActivityFuzzer(seed).Bodies(GoodActivities.All, BodiesOfASeed))
            {
                await tally.TryAsync(host, body, $"seed {seed}, body {number++}");
            }
        }

        return tally.Print();
    }

    private sealed class Findings
    {
        private readonly SortedDictionary<int, int> _statuses = [];
        private readonly List<string> _faults = [];
        private double _slowest;

        public async Task TryAsync(FuzzedHost host, byte[] body, string name)
        {
            var start = Stopwatch.GetTimestamp();
            var (status, fault) = await host.PostAsync(body);
            _slowest = Math.Max(_slowest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            _statuses[(int)status] = _statuses.GetValueOrDefault((int)status) + 1;
            if (fault is not null || status is >= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented)
            {
                _faults.Add($"{name}: {(int)status} {fault} on {Encoding.UTF8.GetString(body.AsSpan(..Math.Min(body.Length, 500)))}");
            }
        }

        public int Print()
        {
            foreach (var fault in _faults.Take(MostTold))
            {
                Console.WriteLine(fault);
            }

            var statuses = string.Join(", ", _statuses.Select(s => $"{s.Value} × {s.Key}"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{_statuses.Values.Sum()} bodies: {statuses}; {_faults.Count} faults; slowest {_slowest:F0} ms"));
            return _faults.Count == 0 ? 0 : 1;
        }
    }
}
