namespace SalesBot.Core.Language.Learning;

/// <summary>What is known of one phrase: its features and its class.</summary>
internal sealed record Example(int[] Features, int Class);

/// <summary>
/// Learns a linear classifier, one class against the rest, by dual coordinate descent on the squared hinge loss with L2
/// regularisation (Hsieh and others, 2008, algorithm 3 with shrinking). Each class is learned by itself in a fixed order, so
/// that the same examples give the same bytes on any number of processors.
/// </summary>
internal sealed class Trainer
{
    /// <summary>How much a mistake costs; more fits the phrases closer.</summary>
    private const double Cost = 1;

    /// <summary>How much more a phrase of the class costs than one of the rest, of which there are many times as many.</summary>
    private const double Own = 5;

    private const int MostRounds = 12;

    /// <summary>No step is left that is larger than this: done.</summary>
    private const double Small = 0.05;

    private readonly IReadOnlyList<Example> _examples;
    private readonly float[] _values;
    private readonly int[] _order;

    public Trainer(IReadOnlyList<Example> examples)
    {
        _examples = examples;
        _values = [.. examples.Select(e => LinearClassifier.ValueOf(e.Features))];
        _order = Shuffled(examples.Count);
    }

    public LinearClassifier Learn(IReadOnlyList<string> classes)
    {
        var learned = new LinearClassifier(classes);
        Parallel.For(0, classes.Count, c => learned.Take(c, LearnOne(c)));
        return learned;
    }

    private float[] LearnOne(int wanted)
    {
        var weights = new float[Features.Count];
        var alphas = new double[_examples.Count];
        var active = _order.ToArray();
        var (count, largestBefore) = (active.Length, double.PositiveInfinity);
        for (var round = 0; round < MostRounds && count > 0; round++)
        {
            var (kept, largest, smallest) = (0, double.NegativeInfinity, double.PositiveInfinity);
            for (var k = 0; k < count; k++)
            {
                var i = active[k];
                var slope = Slope(i, wanted, weights, alphas[i]);
                if (alphas[i] == 0 && slope > largestBefore) continue;
                active[kept++] = i;
                var step = alphas[i] == 0 ? Math.Min(slope, 0) : slope;
                (largest, smallest) = (Math.Max(largest, step), Math.Min(smallest, step));
                if (Math.Abs(step) > 1e-9) Move(i, wanted, weights, alphas, slope);
            }

            count = kept;
            largestBefore = largest <= 0 ? double.PositiveInfinity : largest;
            if (largest - smallest < Small) break;
        }

        return weights;
    }

    private double Slope(int i, int wanted, float[] weights, double alpha)
    {
        var sum = 0f;
        foreach (var feature in _examples[i].Features)
        {
            sum += weights[feature];
        }

        return (Sign(i, wanted) * sum * _values[i]) - 1 + (alpha * Softness(i, wanted));
    }

    private void Move(int i, int wanted, float[] weights, double[] alphas, double slope)
    {
        var before = alphas[i];
        alphas[i] = Math.Max(before - (slope / (1 + Softness(i, wanted))), 0);
        var step = (float)((alphas[i] - before) * Sign(i, wanted) * _values[i]);
        foreach (var feature in _examples[i].Features)
        {
            weights[feature] += step;
        }
    }

    private double Softness(int i, int wanted) => 1 / (2 * Cost * (_examples[i].Class == wanted ? Own : 1));

    private int Sign(int i, int wanted) => _examples[i].Class == wanted ? 1 : -1;

    /// <summary>Always the same order, in which no class stands together.</summary>
    private static int[] Shuffled(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        var state = 88172645463325252UL;
        for (var i = count - 1; i > 0; i--)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            var j = (int)(state % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
