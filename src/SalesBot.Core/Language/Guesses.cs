namespace SalesBot.Core.Language;

/// <summary>What else a sentence may want.</summary>
internal static class Guesses
{
    private const int Most = 3;
    private const double TooFaint = 0.005;

    /// <summary>Less than this is no guess: what is mostly asked is likelier.</summary>
    private const double LeastGuess = 0.05;

    /// <summary>The next best: three where nothing was understood, else those that are not quite out of the question.</summary>
    public static IReadOnlyList<Alternative> After(string intent, IReadOnlyList<Alternative> ranked, Analysis seen)
    {
        var others = ranked.Where(a => a.Intent != intent && a.Intent != Intents.None);
        return intent != Intents.None
            ? [.. others.Where(a => a.Confidence >= TooFaint).Take(Most)]
            : [.. others.Where(a => a.Confidence >= LeastGuess).Concat(ByWhatWasNamed(seen).Select(i => new Alternative(i, 0))).DistinctBy(a => a.Intent).Take(Most)];
    }

    /// <summary>What is mostly asked of a thing that was named, and of nothing.</summary>
    private static IEnumerable<string> ByWhatWasNamed(Analysis seen) => seen.Mentions.Select(m => m.Names[0].Kind).FirstOrDefault((NameKind)(-1)) switch
    {
        NameKind.Customer => [Intents.VisitLog, Intents.CustomerBrief, Intents.FollowUpAdd, Intents.PaymentRecord],
        NameKind.Region => [Intents.RegionStatus, Intents.TargetProgress, Intents.CustomerList, Intents.RegionCompare],
        NameKind.Member => [Intents.MemberStatus, Intents.TargetProgress, Intents.VisitList, Intents.SummaryShow],
        _ => [Intents.VisitLog, Intents.TargetProgress, Intents.RegionStatus, Intents.Help],
    };
}
