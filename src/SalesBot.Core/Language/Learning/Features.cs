using System.Runtime.InteropServices;

namespace SalesBot.Core.Language.Learning;

/// <summary>
/// What is seen of a masked text: its words and pairs of words, Chinese by characters, and runs of two to five letters, which
/// survive a slip of the thumb. Each is a number, by hashing; no table of words is kept.
/// </summary>
internal static class Features
{
    /// <summary>As many numbers as there are weights for one intent.</summary>
    public const int Count = 1 << 16;

    private const int ShortestRun = 2;
    private const int LongestRun = 5;
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>What a sentence wants is told by its beginning; this bounds the time that any text takes.</summary>
    private const int LongestRead = 400;

    /// <summary>The features of a text, each once, in the order of their numbers.</summary>
    public static int[] Of(string masked)
    {
        var text = masked.Length > LongestRead ? masked[..LongestRead] : masked;
        List<int> found = [Number(Seed)];
        AddWords(text, found);
        AddRuns($" {text} ", found);
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

    private static bool IsAlone(char c) => Folding.IsHan(c) || c is (>= Mask.Customer and <= Mask.Time) or '?';

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
