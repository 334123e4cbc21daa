using SalesBot.Core.Language.Learning;

namespace SalesBot.Core.Language;

/// <summary>
/// What a sentence may want, best first: the one place that ranks intents. The strongest cue of an intent counts whole, the
/// others for it a little, those against it whole; the sums become shares of one.
/// </summary>
internal static class IntentScores
{
    /// <summary>How much must speak for an intent before it is likelier than nothing at all.</summary>
    private const double Nothing = 1.2;
    private const double Further = 0.25;
    private const double Largest = 12;

    /// <summary>What a pattern weighs beside what was learned.</summary>
    private const double Pattern = 0.7;

    public static IReadOnlyList<Alternative> Rank(Analysis analysis, IntentModel? model)
    {
        var scores = new Dictionary<string, double> { [Intents.None] = Nothing };
        foreach (var intent in analysis.Tongue.Cues)
        {
            var score = Score([.. intent.Cues.Where(c => Speaks(c, analysis)).Select(c => c.Weight)]);
            scores[intent.Intent] = scores.GetValueOrDefault(intent.Intent) + Math.Min(score, Largest);
        }

        foreach (var (intent, score) in model?.Scores(analysis.Masked.Text) ?? [])
        {
            scores[intent] = (Pattern * scores.GetValueOrDefault(intent)) + score;
        }

        var likely = scores.Where(s => model is not null || s.Value > 0).Select(s => (Intent: s.Key, Share: Math.Exp(s.Value))).ToList();
        var all = likely.Sum(s => s.Share);
        return [.. likely.Select(s => new Alternative(s.Intent, s.Share / all))
            .OrderByDescending(a => a.Confidence).ThenBy(a => a.Intent, StringComparer.Ordinal)];
    }

    /// <summary>Some words that stand where a name should, and could be one.</summary>
    public static Span? Unknown(Analysis analysis, string intent) => analysis.Tongue.Cues
        .Where(c => c.Intent == intent).SelectMany(c => c.Cues)
        .Select(c => UnknownAt(c, analysis)).FirstOrDefault(s => s is not null);

    private static double Score(List<double> weights)
    {
        var speaking = weights.Where(w => w > 0).OrderDescending().ToList();
        return speaking.FirstOrDefault() + (Further * speaking.Skip(1).Sum()) + weights.Where(w => w < 0).Sum();
    }

    private static bool Speaks(Cue cue, Analysis analysis) => cue.AsksForAName
        ? UnknownAt(cue, analysis) is not null
        : cue.Way.IsIn(analysis.Masked.Text);

    private static Span? UnknownAt(Cue cue, Analysis analysis)
    {
        if (!cue.AsksForAName || cue.Way.In(analysis.Masked.Text).FirstOrDefault() is not { } match || match.Groups["unknown"] is not { Length: > 0 } group)
        {
            return null;
        }

        var span = analysis.Masked.Plain(group.Index, group.Length);
        return CouldBeAName(analysis, span) ? span : null;
    }

    private static bool CouldBeAName(Analysis analysis, Span span) => analysis.Tongue.HasSpaces
        ? analysis.Sentence.Tokens.Where(t => span.Contains(t.Span)).Any(t => !Tongues.All.Any(tongue => tongue.Knows(analysis.Sentence[t.Span])))
        : !analysis.Tongue.HoldsCommonWord(analysis.Sentence[span].ToString());
}
