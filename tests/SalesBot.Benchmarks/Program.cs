using SalesBot.Benchmarks.Understanding;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return args switch
{
    ["understanding", "--lab", .. var rest] => Lab.Run(rest),
    _ => 2,
};
