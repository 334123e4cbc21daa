using System.Diagnostics;
using System.Globalization;
using SalesBot.Core.Language;
using SalesBot.Core.Tests.Language;

namespace SalesBot.Benchmarks.Understanding;

/// <summary>How long a sentence takes: of the demo company, of a large one, and of somebody who means harm.</summary>
internal static class Speed
{
    private const int ManyCustomers = 10_000;
    private const int ManyLines = 1000;

    public static void Write(Reader reader, IReadOnlyList<ApartPhrase> phrases)
    {
        List<string> texts = [.. phrases.Select(p => p.Text)];
        Time(reader, texts, DemoNames.SaidBy());
        Print("demo company", Time(reader, texts, DemoNames.SaidBy()));
        var large = new ReadingContext(DemoNames.Now, DemoNames.Member("zhang.min"), Large());
        Time(reader, texts, large);
        Print("10,000 customers", Time(reader, texts, large));
        var hostile = Hostile().Take(ManyLines).ToList();
        var slowest = Time(reader, hostile, DemoNames.SaidBy())[^1];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"hostile lines      slowest of {hostile.Count}: {slowest:F1} ms"));
    }

    private static List<double> Time(Reader reader, IEnumerable<string> texts, ReadingContext context) => [.. texts.Select(text =>
    {
        var start = Stopwatch.GetTimestamp();
        reader.Read(text, context);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }).Order()];

    private static void Print(string what, List<double> times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-18} median {times[times.Count / 2]:F2} ms, 99th percentile {times[times.Count * 99 / 100]:F2} ms a sentence"));

    /// <summary>The demo company with ten thousand customers more, named like nothing but each other.</summary>
    private static NameIndex Large()
    {
        var random = new Random(1);
        string[] parts = ["lan", "shi", "men", "dao", "hua", "qing", "zhou", "yan", "bei", "tong", "rui", "fang", "xin", "jia", "lu", "wen", "gao", "ping", "hai", "sheng"];
        string[] ends = ["Trading", "Foods", "Hotel", "Liquor", "Market", "Agency"];
        string Word() => string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => parts[random.Next(parts.Length)]));
        string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];
        string Han() => string.Concat(Enumerable.Range(0, 3).Select(_ => (char)random.Next(0x4E00, 0x5E00))) + "商贸";
        return new NameIndex([.. DemoNames.Index.All, .. Enumerable.Range(0, ManyCustomers).Select(i =>
            new Name(NameKind.Customer, 1000 + i, $"L{i}", $"{Title(Word())} {Title(Word())} {ends[i % ends.Length]}", [Han()], 3, 1))]);
    }

    private static IEnumerable<string> Hostile()
    {
        var random = new Random(2);
        string[] pieces =
        [
            "", " ", "😀", "\ud83d", "\0\u0001\u200b\u202e", "e\u0301\u0301", "9", "99999", "万亿", "kongfuu ", "tianyuanfoodss ", "aaaaaaaa", "(((", "?;.",
            "Luhua paid 20k; Kongfu paid 30k. ", "visited ", "today tomorrow ", "济宁", "孔府商", "mañana y pasado ", "the the the ", ",,,", "remind me to ", "<script>",
        ];
        yield return "";
        yield return new string('9', 5000);
        foreach (var piece in pieces.Where(p => p.Length > 0)) yield return string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        while (true)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 400)).Select(_ => pieces[random.Next(pieces.Length)]));
        }
    }
}
