using SalesBot.Benchmarks.Faults;
using SalesBot.Benchmarks.Fuzzing;
using SalesBot.Benchmarks.PublicSets;
using SalesBot.Benchmarks.Turns;
using SalesBot.Benchmarks.Understanding;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return args switch
{
    ["understanding"] => Report.Run(),
    ["turns"] => await Comparison.RunAsync(),
    ["fuzz", var seconds] when int.TryParse(seconds, out var length) && length > 0 => await LongFuzz.RunAsync(TimeSpan.FromSeconds(length)),
    ["serve", var kind] => await Server.RunAsync(kind),
    ["names"] => ManyNames.Run(),
    ["intents", .. var files] => IntentsReport.Run(files),
    ["faults", .. var how] => await FaultRuns.RunAsync(how),
    ["understanding", "--crossed", .. var rest] => Crossed.Run(rest),
    _ => 2,
};
