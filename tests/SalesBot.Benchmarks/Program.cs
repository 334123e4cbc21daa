using SalesBot.Benchmarks.Faults;
using SalesBot.Benchmarks.Understanding;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return args switch
{
    ["understanding"] => Report.Run(),
    ["faults", .. var how] => await FaultRuns.RunAsync(how),
    _ => 2,
};
