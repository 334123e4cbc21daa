using SalesBot.Benchmarks.Understanding;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return args switch
{
    ["understanding"] => Report.Run(),
    ["understanding", "--crossed", .. var rest] => Crossed.Run(rest),
    _ => 2,
};
