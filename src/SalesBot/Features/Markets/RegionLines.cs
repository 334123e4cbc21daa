using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;
using SalesBot.Features.Customers;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>What the card of a region says in lines and facts.</summary>
internal static class RegionLines
{
    private const int MostLooseEnds = 4;

    private const int LongestLine = 160;

    /// <summary>"Trend: Aug 1 – Oct 31, 2026 brought 245,000, +12.3% on the year before"; no line without a year before.</summary>
    public static IEnumerable<string> Trend(Locale locale, Trend? trend) => trend is { Percent: { } percent }
        ? [Say(locale, "trend", locale.Span(trend.Months), locale.Number(trend.Now), locale.Change(percent / 100))]
        : [];

    /// <summary>"4 new customers of 6, 3 of them small."; null for a period that is still to come.</summary>
    public static string? NewCustomers(RegionPicture picture, Locale locale)
    {
        var standing = picture.Standings[Metric.NewCustomers];
        if (standing.Main.Today < picture.Period.From)
        {
            return null;
        }

        var count = Phrases.Shared.Count(locale, "count.new_customers", (int)standing.Actual);
        var held = standing.Main.Target is { } target ? Say(locale, "new.of", count, StandingWords.Shown(locale, standing, target)) : count;
        return Say(locale, "new.sentence", held + Small(picture, locale));
    }

    public static Facts Facts(RegionPicture picture, Turn turn)
    {
        var locale = turn.Locale;
        var own = Own(turn);
        List<Fact> facts = [.. Metrics.Kept.Where(metric => metric != Metric.Collected).Select(metric => new Fact(
            Metrics.Name(locale, metric),
            StandingWords.Line(locale, picture.Standings[metric]) + (metric == Metric.NewCustomers ? Small(picture, locale) : "")))];
        if (picture.Cadence is { } cadence)
        {
            facts.Add(new Fact(Say(locale, $"cadence{own}"), OnTime(locale, cadence)));
            facts.Add(new Fact(Say(locale, $"overdue{own}"), Overdue(locale, cadence)));
        }

        if (picture.LooseEnds is { Count: 0 })
        {
            facts.Add(new Fact(Say(locale, $"loose{own}"), Say(locale, "nothing")));
        }

        return new Facts(null, facts);
    }

    /// <summary>How many strong intentions wait for a next step, and whose they are, the latest first.</summary>
    public static IEnumerable<Lines> LooseEnds(RegionPicture picture, Turn turn)
    {
        var locale = turn.Locale;
        if (picture.LooseEnds is not { Count: > 0 } ends)
        {
            return [];
        }

        List<string> lines = [.. ends.Take(MostLooseEnds).Select(end => Shortened(
            Say(locale, "loose.line", end.Customer.NameIn(locale.Code), locale.Day(end.Since), end.Outcome)))];
        if (ends.Count > MostLooseEnds)
        {
            lines.Add(Say(locale, "more", locale.Number(ends.Count - MostLooseEnds)));
        }

        return [new Lines(Say(locale, "loose.heading", Say(locale, $"loose{Own(turn)}"), locale.Number(ends.Count)), lines)];
    }

    public static IEnumerable<Lines> Notes(RegionPicture picture, Locale locale) => picture.Notes.Count == 0 ? [] :
    [
        new Lines(Say(locale, "notes"), [.. picture.Notes.Select(n => Shortened(Say(
            locale, "note", n.Region.NameIn(locale.Code), locale.Day(n.Note.Date), n.Note.Text)))]),
    ];

    /// <summary>"12 of 17 customers"; nothing to keep up with where none has a cadence.</summary>
    private static string OnTime(Locale locale, CadenceState cadence) => cadence.Followed == 0
        ? Say(locale, "cadence.none")
        : Say(locale, "cadence.of", locale.Number(cadence.Followed - cadence.Overdue.Count), locale.Number(cadence.Followed));

    private static string Overdue(Locale locale, CadenceState cadence)
    {
        if (cadence.Overdue.Count == 0)
        {
            return Say(locale, "nothing");
        }

        var tiers = cadence.Overdue.GroupBy(o => o.Customer.Tier).OrderBy(tier => tier.Key)
            .Select(tier => Say(locale, "overdue.tier", locale.Number(tier.Count()), TierName(locale, tier.Key)));
        return Say(locale, "overdue.of", locale.Number(cadence.Overdue.Count), string.Join(Phrases.Shared.Say(locale, "list.comma"), tiers));
    }

    private static string Small(RegionPicture picture, Locale locale) =>
        picture.SmallNewCustomers is { } small and > 0 ? Say(locale, "new.small", locale.Number(small)) : "";

    private static string TierName(Locale locale, Tier tier) => Phrases.Shared.Say(locale, $"tier.{tier.ToString().ToLowerInvariant()}");

    /// <summary>Of a region one may see the totals and yet not all customers: what is counted by customer then says so.</summary>
    private static string Own(Turn turn) => Rights.Of(turn.Viewer, Act.SeeRows) == Reach.Own ? ".own" : "";

    private static string Shortened(string line) => line.Length <= LongestLine ? line : line[..(LongestLine - 1)] + "…";

    private static string Say(Locale locale, string key, params ReadOnlySpan<object?> blanks) => RegionStatus.Texts.Say(locale, key, blanks);
}
