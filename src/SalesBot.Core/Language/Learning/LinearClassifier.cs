namespace SalesBot.Core.Language.Learning;

/// <summary>Weights of one byte for each feature and class; what speaks for a class is their sum.</summary>
internal sealed class LinearClassifier
{
    private readonly sbyte[] _weights;
    private readonly float[] _scales;

    public LinearClassifier(IReadOnlyList<string> classes, float[] scales, sbyte[] weights) =>
        (Classes, _scales, _weights) = (classes, scales, weights);

    /// <summary>Nothing learned yet.</summary>
    public LinearClassifier(IReadOnlyList<string> classes)
        : this(classes, new float[classes.Count], new sbyte[Features.Count * classes.Count])
    {
    }

    public IReadOnlyList<string> Classes { get; }

    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>By feature, then by class.</summary>
    public ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>All features of a text count the same, and together as much as those of any other text.</summary>
    public static float ValueOf(int[] features) => 1 / MathF.Sqrt(features.Length);

    /// <summary>Takes the whole weights of a class, made small. Classes may be taken at the same time.</summary>
    public void Take(int c, float[] weights)
    {
        var scale = _scales[c] = Math.Max(weights.Max(Math.Abs) / sbyte.MaxValue, float.Epsilon);
        for (var f = 0; f < weights.Length; f++)
        {
            _weights[(f * Classes.Count) + c] = (sbyte)MathF.Round(weights[f] / scale);
        }
    }

    /// <summary>How far a text lies on the side of each class: about 1 for its own, about -1 for others.</summary>
    public double[] Margins(int[] features)
    {
        var sums = new int[Classes.Count];
        foreach (var feature in features)
        {
            var row = _weights.AsSpan(feature * Classes.Count, Classes.Count);
            for (var c = 0; c < row.Length; c++)
            {
                sums[c] += row[c];
            }
        }

        var value = ValueOf(features);
        return [.. sums.Select((sum, c) => (double)sum * _scales[c] * value)];
    }
}
