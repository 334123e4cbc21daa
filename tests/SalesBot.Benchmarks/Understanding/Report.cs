using System.Diagnostics;
using System.Globalization;
using SalesBot.Core.Language;
using SalesBot.Core.Language.Learning;
using SalesBot.Core.Tests.Language;

namespace SalesBot.Benchmarks.Understanding;

/// <summary>How well and how fast the reader understands phrases that it was not built with.</summary>
internal static class Report
{
    private static readonly string[] Languages = ["en", "es", "zh"];
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static int Run()
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var model = IntentModel.Learn();
        var learning = watch.Elapsed;
        var bytes = model.ToBytes();
        var same = IntentModel.Learn().ToBytes().AsSpan().SequenceEqual(bytes);
        watch.Restart();
        var reader = new Reader(IntentModel.FromBytes(bytes));
        var loading = watch.Elapsed;

        foreach (var set in ApartPhrases.Sets()) WriteSet(set, reader);

        Console.WriteLine();
        Console.WriteLine(string.Create(Plain, $"learning           {learning.TotalSeconds:F1} s, twice the same bytes: {(same ? "yes" : "NO")}"));
        Console.WriteLine(string.Create(Plain, $"kept               {bytes.Length / 1e6:F1} MB, ready from it in {loading.TotalMilliseconds:F0} ms"));
        Console.WriteLine(string.Create(Plain, $"memory             {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F0} MB more"));
        Speed.Write(reader, [.. ApartPhrases.Sets().SelectMany(set => Languages.SelectMany(language => ApartPhrases.Of(set, language)))]);
        ManyNames.Write();
        return 0;
    }

    private static void WriteSet(string set, Reader reader)
    {
        Console.WriteLine();
        Console.WriteLine(set.Length == 0 ? "== the first set of phrases kept apart" : $"== the set \"{set}\"");
        var patterns = new Reader();
        WriteQuality("patterns alone", [.. Languages.Select(language => TallyOf(set, language, patterns))]);
        var tallies = Languages.Select(language => (Language: language, Tally: TallyOf(set, language, reader))).ToList();
        WriteQuality("with what was learned", [.. tallies.Select(t => t.Tally)]);
        foreach (var (language, tally) in tallies) WriteWorst(language, tally);
    }

    private static Tally TallyOf(string set, string language, Reader reader)
    {
        var tally = new Tally();
        foreach (var phrase in ApartPhrases.Of(set, language))
        {
            tally.Add(phrase, reader.Read(phrase.Text, DemoNames.SaidBy(phrase.Speaker)));
        }

        return tally;
    }

    private static void WriteQuality(string title, IReadOnlyList<Tally> tallies)
    {
        Console.WriteLine();
        Console.WriteLine(title.PadRight(30) + string.Join("", Languages.Select(l => l.PadLeft(12))) + "   to reach");
        Console.WriteLine("phrases kept apart            " + string.Join("", tallies.Select(t => $"{t.Count}".PadLeft(12))));
        Row("intent, in scope", t => t.InScope, [0.96, 0.95, 0.95]);
        Row("none: recall", t => t.RecallOfNone, [0.90, 0.90, 0.90]);
        Row("none: precision", t => t.PrecisionOfNone, [0.85, 0.85, 0.85]);
        Row("slots, micro F1", t => t.SlotF1, [0.95, 0.94, 0.94]);
        Row("intent and all slots", t => t.Whole, [0.88, 0.86, 0.86]);

        void Row(string name, Func<Tally, double> measure, double[] wanted)
        {
            var cells = tallies.Select((t, i) => string.Create(Plain, $"{measure(t):F3}{(measure(t) >= wanted[i] ? "" : " <")}").PadLeft(12));
            Console.WriteLine(name.PadRight(30) + string.Join("", cells) + "   " + string.Join(" / ", wanted.Select(w => w.ToString("F2", Plain))));
        }
    }

    private static void WriteWorst(string language, Tally tally)
    {
        Console.WriteLine();
        Console.WriteLine($"{language}: most often taken for something else");
        foreach (var (wanted, read, times) in tally.Confusions().Take(8)) Console.WriteLine($"  {times,3}  {wanted} as {read}");
        Console.WriteLine($"{language}: slots most often wrong");
        foreach (var (slot, right, read, wanted) in tally.Slots().Take(6)) Console.WriteLine($"  {slot}: {right} right of {wanted} said, {read} read");
    }
}
