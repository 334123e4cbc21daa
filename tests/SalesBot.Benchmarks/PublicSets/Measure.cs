using SalesBot.Core.Language.Learning;

namespace SalesBot.Benchmarks.PublicSets;

/// <summary>How well the trainer of the reader does on a public set as it is given.</summary>
/// <param name="Accuracy">Of what is in scope, the share whose intent was told.</param>
/// <param name="RecallOutOfScope">Of what is out of scope, the share that was told to be; null where the set has none.</param>
internal sealed record Measure(double Accuracy, double? RecallOutOfScope)
{
    /// <summary>The same trainer and the same features, over texts seen as the reader sees a sentence.</summary>
    public static Measure Of(PublicSet set)
    {
        string[] classes = [.. set.Train.Select(t => t.Intent).Distinct().Order(StringComparer.Ordinal)];
        var numbers = classes.Index().ToDictionary(c => c.Item, c => c.Index);
        var examples = new Example[set.Train.Count];
        Parallel.For(0, examples.Length, i => examples[i] = new(FeaturesOf(set.Train[i].Text), numbers[set.Train[i].Intent]));
        var classifier = new Trainer(examples).Learn(classes);
        var read = set.Test.AsParallel().AsOrdered().Select(t => (t.Intent, Read: classes[Best(classifier.Margins(FeaturesOf(t.Text)))])).ToList();
        return new Measure(
            Share(read.Where(r => r.Intent != set.OutOfScope)),
            set.OutOfScope is null ? null : Share(read.Where(r => r.Intent == set.OutOfScope)));
    }

    private static readonly Dictionary<string, double> NoPatterns = [];

    private static int[] FeaturesOf(string text)
    {
        var seen = PhraseBook.Seen(text);
        return Core.Language.Learning.Features.Of(seen.Masked.Text, seen.Tongue, NoPatterns);
    }

    private static int Best(double[] margins) => Array.IndexOf(margins, margins.Max());

    private static double Share(IEnumerable<(string Intent, string Read)> read)
    {
        var all = read.ToList();
        return all.Count == 0 ? 0 : all.Count(r => r.Intent == r.Read) / (double)all.Count;
    }
}
