using System.Text.RegularExpressions;
using SalesBot.Core.Language.Filling;
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

    /// <summary>What a pattern weighs beside what was learned, which has learned from patterns too.</summary>
    private const double Pattern = 0.4;

    public static IReadOnlyList<Alternative> Rank(Analysis analysis, IntentModel? model, IReadOnlySet<string>? answered = null)
    {
        var scores = OfPatterns(analysis);
        if (model is not null && HasWords(analysis.Masked.Text))
        {
            scores = With(model.Scores(Features.Of(AsIfKnown(analysis), analysis.Tongue, scores)), scores, model.OfAnother);
        }

        var likely = scores.Where(s => (model is not null || s.Value > 0) && (s.Key == Intents.None || answered?.Contains(s.Key) != false)).Select(s => (Intent: s.Key, Share: Math.Exp(s.Value))).ToList();
        var all = likely.Sum(s => s.Share);
        return [.. likely.Select(s => new Alternative(s.Intent, s.Share / all))
            .OrderByDescending(a => a.Confidence).ThenBy(a => a.Intent, StringComparer.Ordinal)];
    }

    /// <summary>What spoke for and against the likeliest intents: each pattern that was found and how much was learned.</summary>
    internal static IReadOnlyList<Reason> Explain(Analysis analysis, IntentModel? model, IReadOnlyList<Alternative> ranked)
    {
        var learned = model?.Scores(Features.Of(AsIfKnown(analysis), analysis.Tongue, OfPatterns(analysis)));
        var patterns = analysis.Tongue.Cues.SelectMany(c => c.Cues.Where(cue => Speaks(cue, analysis)).Select(cue => (c.Intent, cue))).ToLookup(c => c.Intent, c => c.cue);
        return [.. ranked.SelectMany(a => patterns[a.Intent].Select(cue => new Reason(a.Intent, "pattern", cue.Pattern, cue.Weight))
            .Concat(learned?.TryGetValue(a.Intent, out var score) == true ? [new Reason(a.Intent, "learned", AsIfKnown(analysis), score)] : []))];
    }

    /// <summary>Some words that stand where a name should, and could be one.</summary>
    public static Span? Unknown(Analysis analysis, string intent) => analysis.Tongue.Cues
        .Where(c => c.Intent == intent).SelectMany(c => c.Cues)
        .Select(c => UnknownAt(c, analysis)).FirstOrDefault(s => s is not null);

    /// <summary>A day or a number alone is an answer to something and wants nothing: phrases teach nothing about it.</summary>
    private static bool HasWords(string masked) => masked.Any(c => char.IsLetterOrDigit(c) && c is not (>= Mask.Day and <= Mask.Time));

    /// <summary>What patterns say: how much speaks for each intent.</summary>
    internal static Dictionary<string, double> OfPatterns(Analysis analysis)
    {
        var scores = new Dictionary<string, double> { [Intents.None] = Nothing };
        foreach (var intent in analysis.Tongue.Cues)
        {
            var score = Score([.. intent.Cues.Where(c => Speaks(c, analysis)).Select(c => c.Weight)]);
            scores[intent.Intent] = scores.GetValueOrDefault(intent.Intent) + Math.Min(score, Largest);
        }

        return scores;
    }

    /// <summary>The sums with what was learned. An intent that nothing was learned of has its patterns against what a phrase of another has.</summary>
    private static Dictionary<string, double> With(IReadOnlyDictionary<string, double> learned, Dictionary<string, double> patterns, double ofAnother) =>
        learned.Keys.Union(patterns.Keys).ToDictionary(i => i, i => learned.TryGetValue(i, out var score)
            ? score + (Pattern * patterns.GetValueOrDefault(i))
            : ofAnother + patterns[i]);

    /// <summary>
    /// The masked text with a name that nobody has masked like one that somebody has: what is wanted does not depend on whether
    /// it is known.
    /// </summary>
    internal static string AsIfKnown(Analysis analysis)
    {
        var text = analysis.Masked.Text;
        var unknown = analysis.Tongue.Cues.SelectMany(c => c.Cues.Where(cue => cue.AsksForAName).Select(cue => (c.Intent, cue.Weight, Group: GroupAt(cue, analysis))))
            .Where(u => u.Group is not null).OrderByDescending(u => u.Weight).FirstOrDefault();
        return unknown is { Group: { } group } && IntentSlots.FirstName(unknown.Intent) is { } kind
            ? $"{text[..group.Index]}{Mask.Of(kind)}{text[(group.Index + group.Length)..]}"
            : text;
    }

    private static double Score(List<double> weights)
    {
        var speaking = weights.Where(w => w > 0).OrderDescending().ToList();
        return speaking.FirstOrDefault() + (Further * speaking.Skip(1).Sum()) + weights.Where(w => w < 0).Sum();
    }

    private static bool Speaks(Cue cue, Analysis analysis) => cue.AsksForAName
        ? UnknownAt(cue, analysis) is not null
        : cue.Way.IsIn(analysis.Masked.Text);

    private static Span? UnknownAt(Cue cue, Analysis analysis) =>
        GroupAt(cue, analysis) is { } group ? analysis.Masked.Plain(group.Index, group.Length) : null;

    private static Group? GroupAt(Cue cue, Analysis analysis) =>
        cue.AsksForAName && cue.Way.In(analysis.Masked.Text).FirstOrDefault() is { } match && match.Groups["unknown"] is { Length: > 0 } group
            && CouldBeAName(analysis, analysis.Masked.Plain(group.Index, group.Length))
            ? group
            : null;

    private static bool CouldBeAName(Analysis analysis, Span span) => analysis.Tongue.HasSpaces
        ? analysis.Sentence.Tokens.Where(t => span.Contains(t.Span)).Any(t => !Tongues.All.Any(tongue => tongue.Knows(analysis.Sentence[t.Span])))
        : !analysis.Tongue.HoldsCommonWord(analysis.Sentence[span].ToString());
}
