using SalesBot.Core.Language;
using SalesBot.Core.Language.Learning;

namespace SalesBot.Benchmarks.Understanding;

/// <summary>
/// What the phrases teach about phrases that were held back from them: each fifth is read by what was learned from the others.
/// For whoever changes phrases, features or weights; the phrases that were kept apart are not looked at.
/// </summary>
internal static class Crossed
{
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        var phrases = PhraseBook.All();
        var tallies = new Dictionary<string, Tally>();
        List<string> wrong = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            var at = fold;
            var reader = new Reader(IntentModel.Learn([.. phrases.Where((_, i) => i % Folds != at)]));
            foreach (var phrase in phrases.Where((_, i) => i % Folds == at))
            {
                var seen = PhraseBook.Seen(phrase.Text);
                var read = reader.Rank(seen);
                var tally = tallies.TryGetValue(seen.Tongue.Code, out var known) ? known : tallies[seen.Tongue.Code] = new Tally();
                tally.Add(new ApartPhrase(phrase.Text, "", phrase.Intent, new Dictionary<string, string>()), read);
                if (read.Intent != phrase.Intent) wrong.Add($"{seen.Tongue.Code} {phrase.Intent} as {read.Intent} {read.Confidence:F2}: {phrase.Text}");
            }
        }

        foreach (var (language, tally) in tallies.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{language} {tally.Count}: in scope {tally.InScope:F3}, none recall {tally.RecallOfNone:F3} precision {tally.PrecisionOfNone:F3}"));
            if (!args.Contains("--worst")) continue;
            foreach (var (wanted, read, times) in tally.Confusions().Take(15)) Console.WriteLine($"  {times,3}  {wanted} as {read}");
        }

        if (args.Contains("--wrong")) wrong.Order(StringComparer.Ordinal).ToList().ForEach(Console.WriteLine);
        return 0;
    }
}
