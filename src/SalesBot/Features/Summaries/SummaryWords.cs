using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Core.Targets;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Summaries;

/// <summary>Says the facts of a week or month: as a sentence and as blocks of a card, with the same figures.</summary>
internal static class SummaryWords
{
    public static readonly Phrases Texts = Phrases.Of("Summaries");

    private const int MostOutcomes = 6;

    private const int LongestOutcome = 140;

    public static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => Texts.Say(turn.Locale, key, blanks);

    /// <summary>"Weekly summary, Nov 23 – Nov 29, 2026".</summary>
    public static string Title(Locale locale, SummaryOf of) => Texts.Say(locale, $"title{of.Key}", locale.Span(of.Period));

    /// <summary>What a member is called in a language.</summary>
    public static string NameOf(Member member, Locale locale) => locale == Locale.Chinese && member.NameZh.Length > 0 ? member.NameZh : member.Name;

    /// <summary>All counts and the money in a sentence.</summary>
    public static string Sentence(Locale locale, SummaryFacts facts) => Texts.Say(
        locale, "facts", locale.List(
        [
            Counted(locale, Metric.Visits, facts.Reached.Visits), Texts.Count(locale, "count.touches", facts.Touches),
            Counted(locale, Metric.NewCustomers, facts.Reached.NewCustomers), Counted(locale, Metric.Leads, facts.Reached.Leads),
        ]),
        StandingWords.Line(locale, facts.Collected), FollowUps(locale, facts.FollowUps));

    /// <summary>The same as labels and values, and what came of the visits.</summary>
    public static IEnumerable<Block> Blocks(Locale locale, SummaryFacts facts)
    {
        var visits = locale.Number(facts.Reached.Visits);
        yield return new Facts(null,
        [
            new(Metrics.Name(locale, Metric.Visits), facts.Touches == 0 ? visits : Texts.Say(locale, "facts.visits", visits, locale.Number(facts.Touches))),
            new(Metrics.Name(locale, Metric.NewCustomers), locale.Number(facts.Reached.NewCustomers)),
            new(Metrics.Name(locale, Metric.Leads), locale.Number(facts.Reached.Leads)),
            new(Metrics.Name(locale, Metric.Collected), StandingWords.Line(locale, facts.Collected)),
            new(Texts.Say(locale, "facts.followups"), FollowUps(locale, facts.FollowUps)),
        ]);
        if (facts.Outcomes.Count > 0)
        {
            yield return new Lines(Texts.Say(locale, "facts.outcomes"), [.. Outcomes(locale, facts.Outcomes)]);
        }
    }

    /// <summary>What was to be corrected, with the figures of then and now beside it.</summary>
    public static Lines Correction(Locale locale, string correction, SummaryFacts now, SummaryFacts before) => new(
        Texts.Say(locale, "correction"),
        [
            .. correction.Split('\n'),
            Texts.Say(
                locale, "correction.since",
                locale.Number(now.Reached.Visits), locale.Number(before.Reached.Visits),
                locale.Number(now.FollowUps.Missed), locale.Number(before.FollowUps.Missed),
                locale.Number(now.Reached.Collected), locale.Number(before.Reached.Collected)),
        ]);

    /// <summary>"Fri, Nov 27 at 18:00", in a zone.</summary>
    public static string When(Locale locale, DateTime utc, string zone)
    {
        var local = Zones.LocalAt(utc, zone);
        return Texts.Say(locale, "when", locale.Weekday(DateOnly.FromDateTime(local)), local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Why nothing can be told of the period that was said; null when it can, or none was said. Nothing is reckoned with it before.</summary>
    public static Reply? Outside(Turn turn)
    {
        if (turn.Reading.Slots.Period is not { } said)
        {
            return null;
        }

        var broken = Rule.Broken(new SummaryPeriodHasBegun(said, turn.Today), new SummaryIsNotOlderThanAYear(said, turn.Today));
        return broken.Count > 0 ? new Reply(Say(turn, $"rule.{broken[0].Name}")) : null;
    }

    private static string Counted(Locale locale, Metric metric, int count) => Phrases.Shared.Count(locale, $"count.{Metrics.CodeOf(metric)}", count);

    private static string FollowUps(Locale locale, FollowUpCounts counts) => Texts.Say(
        locale, "followups", locale.Number(counts.Done), locale.Number(counts.Missed), locale.Number(counts.PutOff));

    private static IEnumerable<string> Outcomes(Locale locale, IReadOnlyList<CustomerOutcome> outcomes)
    {
        foreach (var outcome in outcomes.Take(MostOutcomes))
        {
            var words = Cut.To(LongestOutcome, outcome.Outcome.ReplaceLineEndings(" ").TrimEnd('.', '。'));
            yield return Texts.Say(locale, outcome.Strong ? "outcome.strong" : "outcome", outcome.Customer, words);
        }

        if (outcomes.Count > MostOutcomes)
        {
            yield return Texts.Say(locale, "more", locale.Number(outcomes.Count - MostOutcomes));
        }
    }
}
