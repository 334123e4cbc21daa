using System.Diagnostics;
using System.Globalization;

namespace SalesBot.Benchmarks.PublicSets;

/// <summary><c>intents FILE...</c>: the trainer of the reader on public sets, for whoever has their files.</summary>
internal static class IntentsReport
{
    private const string Usage = "Usage: intents FILE...: data_full.json of CLINC150, train.csv and test.csv of BANKING77, en-US.jsonl and the like of MASSIVE.";

    /// <returns>0, or 2 where a file is missing or of another form.</returns>
    public static int Run(string[] files)
    {
        if (files.Length == 0 || Array.Find(files, f => !File.Exists(f)) is { } missing && Complain($"There is no file {missing}."))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        try
        {
            foreach (var set in Loader.Load(files)) Write(set);
            return 0;
        }
        catch (NoSuchFormException wrong)
        {
            Complain(wrong.Message);
            return 2;
        }
    }

    private static void Write(PublicSet set)
    {
        var watch = Stopwatch.StartNew();
        var measure = Measure.Of(set);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{set.Name,-28} {set.Train.Count,6} learned, {set.Test.Count,5} asked, {set.Train.Select(t => t.Intent).Distinct().Count(),3} intents: accuracy {100 * measure.Accuracy:F1} %");
        if (measure.RecallOutOfScope is { } recall)
        {
            line += string.Create(CultureInfo.InvariantCulture, $" in scope, {100 * recall:F1} % of what is out of scope told to be");
        }

        Console.WriteLine(line + string.Create(CultureInfo.InvariantCulture, $"; {watch.Elapsed.TotalSeconds:F0} s"));
    }

    private static bool Complain(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return true;
    }
}
