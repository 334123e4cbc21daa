using SalesBot.Benchmarks.PublicSets;
using SalesBot.Benchmarks.Understanding;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return args switch
{
    ["understanding"] => Report.Run(),
    ["names"] => ManyNames.Run(),
    ["intents", .. var files] => IntentsReport.Run(files),
    _ => 2,
};
