using System.Diagnostics;
using System.Globalization;
using SalesBot.Core.Language;
using SalesBot.Core.Language.Names;
using SalesBot.Core.Tests.Language;

namespace SalesBot.Benchmarks.Understanding;

/// <summary>How surely and how fast one of ten thousand customers is found, in each way in which people write a name.</summary>
internal static class ManyNames
{
    private const int Customers = 10_000;
    private const int Asked = 1000;

    /// <summary>What else runs on the machine is not the reader's: the fastest of so many times counts.</summary>
    private const int Times = 5;

    private static readonly string[] Characters = [.. "天地金银玉福禄寿喜财丰盛昌隆兴旺发达安康和顺永恒大同中正东西南北春夏秋冬山河湖海龙凤虎鹤松竹梅兰云雨风雪星月明光华美德信义仁智勇长乐行重"
        .Select(c => c.ToString())];

    private static readonly (string En, string Zh)[] Ends = [("Trading", "商贸"), ("Foods", "食品"), ("Hotel", "酒店"), ("Liquor", "酒业"), ("Market", "超市"), ("Agency", "经销处")];

    public static int Run()
    {
        Write();
        return 0;
    }

    public static void Write()
    {
        var random = new Random(1);
        List<Name> customers = [.. Enumerable.Range(0, Customers).Select(i => Customer(i, random)).DistinctBy(c => c.Display)];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var processor = Environment.CpuUsage.TotalTime;
        var index = new NameIndex([.. DemoNames.Index.All, .. customers]);
        var made = Environment.CpuUsage.TotalTime - processor;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{customers.Count} customers       index made in {made.TotalSeconds:F1} s of a processor, {memory / 1e6:F0} MB"));
        var asked = customers.OrderBy(_ => random.Next()).Take(Asked).ToList();
        Row("as they stand", asked, c => c.Display);
        Row("in small letters", asked, c => c.Display.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal));
        Row("in Chinese", asked, c => c.Others[0]);
        Row("in pinyin", asked, c => Pinyin.Of(Folding.Compact(c.Others[0]), false)[0]);
        Row("shortened", asked, c => c.Display[..c.Display.LastIndexOf(' ')]);
        Row("one slip", asked, c => Slipped(c.Display, 1, random));
        Row("two slips", asked, c => Slipped(c.Display, 2, random));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  made to be slow  slowest of {Slow.Length}: {Slow.Max(line => Time(line, Alike.Value)):F0} ms, of 4,000 letters among names that are all alike"));

        void Row(string way, List<Name> wanted, Func<Name, string> written)
        {
            var lines = wanted.Select(c => (Customer: c, Line: $"ok so this morning I went over to {written(c)} and they would like to have two hundred cases by Friday")).ToList();
            var found = lines.Count(l => NameFinder.Find(Sentence.Of(l.Line), index).Any(m => m.Of(NameKind.Customer).Contains(l.Customer)));
            var times = lines.Select(l => Time(l.Line, index)).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {way,-17}{100.0 * found / lines.Count,5:F1} % found, median {times[times.Count / 2]:F2} ms, 99th percentile {times[times.Count * 99 / 100]:F2} ms a sentence"));
        }
    }

    /// <summary>Names of two letters in all orders, and lines of nothing but words that are nearly such names.</summary>
    private static readonly string[] Slow =
        [.. new[] { "abababababab ", "aabbaabbaabb ", "abc", "ab ", "kong", "孔府商" }.Select(piece => string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length)))];

    private static readonly Lazy<NameIndex> Alike = new(() => new NameIndex([.. Enumerable.Range(0, Customers).Select(i =>
        new Name(NameKind.Customer, i, $"A{i}", string.Concat(Enumerable.Range(0, 13).Select(bit => (i >> bit & 1) == 0 ? 'a' : 'b')), [], 3, 1))]));

    private static double Time(string line, NameIndex index) => Enumerable.Range(0, Times).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        NameFinder.Find(Sentence.Of(line), index);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });

    private static Name Customer(int i, Random random)
    {
        var han = string.Concat(Enumerable.Range(0, random.Next(3, 5)).Select(_ => Characters[random.Next(Characters.Length)]));
        var (en, zh) = Ends[i % Ends.Length];
        var words = Enumerable.Range(0, 2).Select(k => Title(Pinyin.Of(han[(k * han.Length / 2)..((k + 1) * han.Length / 2)], false)[0]));
        return new Name(NameKind.Customer, 1000 + i, $"L{i}", $"{string.Join(' ', words)} {en}", [han + zh], 3, 1);
    }

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>A letter left out, doubled or changed with its neighbour, not at the beginning.</summary>
    private static string Slipped(string name, int slips, Random random)
    {
        for (var i = 0; i < slips; i++)
        {
            var at = random.Next(1, name.LastIndexOf(' ') - 1);
            name = random.Next(3) switch
            {
                0 => name.Remove(at, 1),
                1 => name.Insert(at, name[at].ToString()),
                _ => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
            };
        }

        return name;
    }
}
