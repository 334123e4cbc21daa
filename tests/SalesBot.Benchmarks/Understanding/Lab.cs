using System.Diagnostics;
using SalesBot.Core.Language;
using SalesBot.Core.Language.Learning;
using SalesBot.Core.Tests.Language;

namespace SalesBot.Benchmarks.Understanding;

internal static class Lab
{
    public static int Run(string[] args)
    {
        var w = Stopwatch.StartNew();
        var phrases = PhraseBook.All();
        var seen = phrases.AsParallel().AsOrdered().Select(p => PhraseBook.Seen(p.Text)).ToList();
        Console.WriteLine($"seen {phrases.Count} in {w.ElapsedMilliseconds} ms");
        w.Restart();
        string[] classes = [.. phrases.Select(p => p.Intent).Append(Intents.None).Distinct().Order(StringComparer.Ordinal)];
        var examples = seen.Select((s, i) => new Example(Features.Of(s.Masked.Text), Array.IndexOf(classes, phrases[i].Intent))).ToList();
        Console.WriteLine($"features in {w.ElapsedMilliseconds} ms, mean {examples.Average(e => e.Features.Length):F0}");
        w.Restart();
        var m = IntentModel.Learn();
        Console.WriteLine($"learn in {w.ElapsedMilliseconds} ms, {m.ToBytes().Length} bytes");
        w.Restart();
        var folds = 5;
        double[] gammas = [0, 0.3, 0.5, 0.7, 1];
        var right = new int[gammas.Length]; var total = 0;
        Dictionary<string, int> wrong = [];
        var byLang = new Dictionary<string, (int r, int t, int noneTp, int noneFn, int noneFp)>();
        for (var f = 0; f < folds; f++)
        {
            var model = IntentModel.Learn([.. phrases.Where((_, i) => i % folds != f)]);
            for (var i = f; i < phrases.Count; i += folds)
            {
                total++;
                for (var g = 0; g < gammas.Length; g++)
                {
                    IntentScores.Pattern = gammas[g];
                    var r = IntentScores.Rank(seen[i], model);
                    if (r[0].Intent == phrases[i].Intent) right[g]++;
                    else if (g == 2) { var k = $"{phrases[i].Intent} -> {r[0].Intent}"; wrong[k] = wrong.GetValueOrDefault(k) + 1; }
                    if (g == 2)
                    {
                        var lang = seen[i].Tongue.Code;
                        var b = byLang.GetValueOrDefault(lang);
                        var got = r[0].Confidence < 0.5 ? "none" : r[0].Intent;
                        if (phrases[i].Intent == "none") { if (got == "none") b.noneTp++; else b.noneFn++; }
                        else { b.t++; if (got == phrases[i].Intent) b.r++; if (got == "none") b.noneFp++; }
                        byLang[lang] = b;
                    }
                }
            }
        }

        for (var g = 0; g < gammas.Length; g++) Console.WriteLine($"gamma {gammas[g]}: {right[g] / (double)total:P2}");
        foreach (var (l, b) in byLang) Console.WriteLine($"{l}: in scope {b.r / (double)b.t:P1} none recall {b.noneTp / (double)(b.noneTp + b.noneFn):P1} precision {b.noneTp / (double)(b.noneTp + b.noneFp):P1}");
        foreach (var (k, n) in wrong.OrderByDescending(x => x.Value).Take(25)) Console.WriteLine($"  {n} {k}");
        Console.WriteLine($"folds in {w.ElapsedMilliseconds} ms");
        var all = 0;
        // patterns alone
        for (var i = 0; i < phrases.Count; i++) if (IntentScores.Rank(seen[i], null)[0].Intent == phrases[i].Intent) all++;
        Console.WriteLine($"patterns alone {all / (double)phrases.Count:P1}");
        // unseen, aggregated
        foreach (var lang in (string[])["en", "es", "zh"])
        {
            foreach (var g in gammas)
            {
                IntentScores.Pattern = g;
                var reader = new Reader(m);
                var (r, n, none, noneRight) = (0, 0, 0, 0);
                var section = "";
                foreach (var line in File.ReadLines(Path.Combine(args[0], lang, "unseen.txt")).Select(x => x.Trim()).Where(x => x.Length > 0 && x[0] != '#'))
                {
                    if (line[0] == '[') { section = line[1..^1]; continue; }
                    var read = reader.Read(line, DemoNames.SaidBy()).Intent;
                    if (section == "none") { none++; if (read == section) noneRight++; }
                    else { n++; if (read == section) r++; }
                }
                Console.WriteLine($"unseen {lang} gamma {g}: in scope {r / (double)n:P1} none {noneRight}/{none}");
            }
        }

        return 0;
    }
}
