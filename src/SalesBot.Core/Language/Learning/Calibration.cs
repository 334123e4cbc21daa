namespace SalesBot.Core.Language.Learning;

/// <summary>
/// Finds by how much margins are to be multiplied so that they become shares that hold: of what is said to be 80 % sure, 80 %
/// is right. Measured on phrases that were not learned from (temperature scaling).
/// </summary>
internal static class Calibration
{
    /// <summary>One phrase in so many is kept apart.</summary>
    private const int Apart = 5;

    private const double Least = 1;
    private const double Most = 20;
    private const int Steps = 40;

    public static double Sharpness(IReadOnlyList<Example> examples, IReadOnlyList<string> classes)
    {
        var apart = examples.Where((_, i) => i % Apart == Apart - 1).ToList();
        var classifier = new Trainer([.. examples.Where((_, i) => i % Apart != Apart - 1)]).Learn(classes);
        var margins = apart.Select(e => (Margins: classifier.Margins(e.Features), e.Class)).ToList();
        return Lowest(sharpness => margins.Sum(m => Loss(m.Margins, m.Class, sharpness)));
    }

    /// <summary>How unlikely the right class was held to be.</summary>
    private static double Loss(double[] margins, int right, double sharpness)
    {
        var most = margins.Max();
        return Math.Log(margins.Sum(m => Math.Exp((m - most) * sharpness))) - ((margins[right] - most) * sharpness);
    }

    /// <summary>The lowest place of a curve that falls and then rises, by the golden section.</summary>
    private static double Lowest(Func<double, double> curve)
    {
        var golden = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (Least, Most);
        for (var i = 0; i < Steps; i++)
        {
            var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
            (low, high) = curve(left) < curve(right) ? (low, right) : (left, high);
        }

        return (low + high) / 2;
    }
}
