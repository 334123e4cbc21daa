using System.Runtime.InteropServices;

namespace SalesBot.Core.Language.Learning;

/// <summary>
/// What is seen of a masked text: its words and pairs of words, Chinese by characters; runs of two to four letters, which survive
/// a slip of the thumb; its concepts and pairs of them; and the intents that patterns speak for. Each is a number, by hashing; no
/// table of words is kept. What tells more has several numbers, so that it weighs more.
/// </summary>
internal static class Features
{
    /// <summary>As many numbers as there are weights for one intent.</summary>
    public const int Count = 1 << 17;

    private const int ShortestRun = 2;
    private const int LongestRun = 4;
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>A pattern that speaks at least so strongly for an intent, or against it, is a feature.</summary>
    private const double Speaking = 1;

    /// <summary>The same with more weight.</summary>
    private const double Strong = 4;

    /// <summary>What a sentence wants is told by its beginning; this bounds the time that any text takes.</summary>
    private const int LongestRead = 400;

    /// <summary>The features of a text, each once, in the order of their numbers.</summary>
    /// <param name="masked">The masked text.</param>
    /// <param name="tongue">Its language.</param>
    /// <param name="patterns">How strongly patterns speak for each intent.</param>
    public static int[] Of(string masked, Tongue tongue, IReadOnlyDictionary<string, double> patterns)
    {
        var text = masked.Length > LongestRead ? masked[..LongestRead] : masked;
        List<int> found = [Number(Seed)];
        AddWords(text, found);
        AddRuns($" {text} ", found);
        AddConcepts(Concepts.In(text, tongue), found);
        AddPatterns(patterns, found);
        CollectionsMarshal.AsSpan(found).Sort();
        return [.. found.Distinct()];
    }

    /// <summary>The words of a text; a Chinese character, a mask and a question mark are words.</summary>
    internal static IEnumerable<Range> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsAlone(text[i]))
            {
                yield return i..(i + 1);
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                var start = i;
                while (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !IsAlone(text[i + 1])) i++;
                yield return start..(i + 1);
            }
        }
    }

    private static void AddWords(string text, List<int> found)
    {
        var before = Hash(Seed, "^");
        foreach (var range in Words(text))
        {
            var word = text.AsSpan(range);
            found.Add(Number(Hash(Hash(Seed, "w"), word)));
            found.Add(Number(Hash(Hash(Seed, "W"), word)));
            found.Add(Number(Hash(before, word)));
            before = Hash(Hash(Hash(Seed, "b"), word), " ");
        }

        found.Add(Number(Hash(before, "$")));
    }

    private static void AddRuns(string text, List<int> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var hash = Hash(Seed, "r");
            for (var length = 1; length <= LongestRun && i + length <= text.Length; length++)
            {
                hash = (hash ^ text[i + length - 1]) * Prime;
                if (length >= ShortestRun)
                {
                    found.Add(Number(hash));
                }
            }
        }
    }

    private static void AddConcepts(IReadOnlyList<string> concepts, List<int> found)
    {
        for (var i = 0; i < concepts.Count; i++)
        {
            found.Add(Number(Hash(Hash(Seed, "c"), concepts[i])));
            found.Add(Number(Hash(Hash(Seed, "C"), concepts[i])));
            for (var j = i + 1; j < concepts.Count; j++)
            {
                var (one, other) = string.CompareOrdinal(concepts[i], concepts[j]) < 0 ? (concepts[i], concepts[j]) : (concepts[j], concepts[i]);
                found.Add(Number(Hash(Hash(Hash(Hash(Seed, "p"), one), "+"), other)));
            }
        }

        AddOrder(concepts, found);
    }

    /// <summary>The first and the last concept, those that follow each other, and all masks together.</summary>
    private static void AddOrder(IReadOnlyList<string> concepts, List<int> found)
    {
        if (concepts.Count == 0)
        {
            return;
        }

        for (var i = 0; i + 1 < concepts.Count; i++)
        {
            found.Add(Number(Hash(Hash(Hash(Hash(Seed, "q"), concepts[i]), ">"), concepts[i + 1])));
        }

        found.Add(Number(Hash(Hash(Seed, "f"), concepts[0])));
        found.Add(Number(Hash(Hash(Seed, "l"), concepts[^1])));
        found.Add(Number(Hash(Hash(Seed, "k"), string.Concat(concepts.Where(c => IsMask(c[0])).Order(StringComparer.Ordinal)))));
    }

    private static void AddPatterns(IReadOnlyDictionary<string, double> patterns, List<int> found)
    {
        var telling = patterns.Where(p => p.Key != Intents.None).ToList();
        foreach (var (intent, score) in telling.Where(p => Math.Abs(p.Value) >= Speaking))
        {
            found.Add(Number(Hash(Hash(Seed, score > 0 ? "P" : "N"), intent)));
            if (score >= Strong) found.Add(Number(Hash(Hash(Seed, "S"), intent)));
        }

        var first = telling.Where(p => p.Value >= Speaking).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => p.Key).FirstOrDefault(Intents.None);
        found.Add(Number(Hash(Hash(Seed, "t"), first)));
        found.Add(Number(Hash(Hash(Seed, "T"), first)));
    }

    private static bool IsAlone(char c) => Folding.IsHan(c) || IsMask(c) || c == '?';

    private static bool IsMask(char c) => c is >= Mask.Customer and <= Mask.Time;

    private static uint Hash(uint seed, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            seed = (seed ^ c) * Prime;
        }

        return seed;
    }

    private static int Number(uint hash) => (int)((hash ^ (hash >> 16)) % Count);
}
