namespace SalesBot.Core.Language.Learning;

/// <summary>Weights of one byte for each feature and class; what speaks for a class is their sum.</summary>
internal sealed class LinearClassifier
{
    private readonly sbyte[] _weights;
    private readonly float[] _scales;

    public LinearClassifier(IReadOnlyList<string> classes, float[] scales, sbyte[] weights) =>
        (Classes, _scales, _weights) = (classes, scales, weights);

    public IReadOnlyList<string> Classes { get; }

    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>By feature, then by class.</summary>
    public ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>All features of a text count the same, and together as much as those of any other text.</summary>
    public static float ValueOf(int[] features) => 1 / MathF.Sqrt(features.Length);

    /// <summary>From whole weights, by class and then by feature.</summary>
    public static LinearClassifier Of(IReadOnlyList<string> classes, float[][] weights)
    {
        var scales = weights.Select(w => Math.Max(w.Max(Math.Abs) / sbyte.MaxValue, float.Epsilon)).ToArray();
        var small = new sbyte[Features.Count * classes.Count];
        for (var c = 0; c < classes.Count; c++)
        {
            for (var f = 0; f < Features.Count; f++)
            {
                small[(f * classes.Count) + c] = (sbyte)MathF.Round(weights[c][f] / scales[c]);
            }
        }

        return new LinearClassifier(classes, scales, small);
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
