using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Core.Language.Learning;

/// <summary>
/// What was learned from the phrases: how far a sentence speaks for each intent. Learning takes seconds, so whoever hosts the
/// reader keeps the bytes and gives them back at the next start.
/// </summary>
public sealed class IntentModel
{
    /// <summary>Goes up whenever the same phrases are learned in another way.</summary>
    private const int Version = 2;

    private const int HashLength = 32;

    private readonly LinearClassifier _classifier;
    private readonly double _sharpness;

    private IntentModel(LinearClassifier classifier, double sharpness) => (_classifier, _sharpness) = (classifier, sharpness);

    /// <summary>
    /// The phrases that this program would learn from, and all words by which they are read, as a hash: a model under another
    /// one is out of date.
    /// </summary>
    public static string Source { get; } = HashOfSource();

    /// <summary>Learns from the phrases in the assembly; the same each time, byte for byte. Takes seconds and all processors.</summary>
    public static IntentModel Learn() => Learn(PhraseBook.All());

    internal static IntentModel Learn(IReadOnlyList<Phrase> phrases)
    {
        string[] classes = [.. phrases.Select(p => p.Intent).Append(Intents.None).Distinct().Order(StringComparer.Ordinal)];
        var examples = new Example[phrases.Count];
        Parallel.For(0, phrases.Count, i => examples[i] = new(FeaturesOf(PhraseBook.Seen(phrases[i].Text)), Array.IndexOf(classes, phrases[i].Intent)));
        return new IntentModel(new Trainer(examples).Learn(classes), Calibration.Sharpness(examples, classes));
    }

    /// <summary>All of it, with a hash over it: what was cut short or changed is told from what was written.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Source);
        writer.Write(_sharpness);
        writer.Write(_classifier.Classes.Count);
        foreach (var name in _classifier.Classes) writer.Write(name);
        foreach (var scale in _classifier.Scales) writer.Write(scale);
        foreach (var weight in _classifier.Weights) writer.Write(weight);
        writer.Flush();
        return [.. SHA256.HashData(bytes.ToArray()), .. bytes.ToArray()];
    }

    /// <summary>What <see cref="ToBytes"/> wrote; null when it is damaged or from other phrases.</summary>
    public static IntentModel? FromBytes(byte[] bytes)
    {
        if (bytes.Length < HashLength || !SHA256.HashData(bytes.AsSpan(HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(0, HashLength)))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, HashLength, bytes.Length - HashLength), Encoding.UTF8);
        if (reader.ReadString() != Source)
        {
            return null;
        }

        var sharpness = reader.ReadDouble();
        string[] classes = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        float[] scales = [.. classes.Select(_ => reader.ReadSingle())];
        var weights = Array.ConvertAll(reader.ReadBytes(Features.Count * classes.Length), b => (sbyte)b);
        return new IntentModel(new LinearClassifier(classes, scales, weights), sharpness);
    }

    /// <summary>How strongly a phrase of another intent speaks for one: what every text is to an intent that was not learned.</summary>
    internal double OfAnother => -_sharpness;

    /// <summary>How strongly a sentence speaks for each intent, comparable with the weights of patterns.</summary>
    internal IReadOnlyDictionary<string, double> Scores(Analysis seen) => Scores(FeaturesOf(seen));

    /// <summary>The same by its features.</summary>
    internal IReadOnlyDictionary<string, double> Scores(int[] features)
    {
        var margins = _classifier.Margins(features);
        return _classifier.Classes.Select((intent, c) => (intent, Score: margins[c] * _sharpness)).ToDictionary(s => s.intent, s => s.Score);
    }

    private static int[] FeaturesOf(Analysis seen) => Features.Of(IntentScores.AsIfKnown(seen), seen.Tongue, IntentScores.OfPatterns(seen));

    private static string HashOfSource()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Version]);
        foreach (var tongue in Tongues.All)
        {
            foreach (var file in (string[])["phrases", "concepts", "intents", "days", "periods", "words"])
            {
                hash.AppendData(Encoding.UTF8.GetBytes(WordFile.Text($"{tongue.Folder}/{file}")));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
