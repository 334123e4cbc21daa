using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Targets;
using SalesBot.Features.Customers;
using SalesBot.Features.FollowUps;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>What the card of a region says in lines and facts.</summary>
internal static class RegionLines
{
    private const int LongestLine = 160;

    /// <summary>"Trend: 245,000 from Aug 1 to Oct 31, 2026, +12.3% on the year before"; no line without a year before.</summary>
    public static IEnumerable<string> Trend(Locale locale, Trend? trend) => trend is { Percent: { } percent }
        ? [Say(locale, "trend", locale.In(trend.Months), locale.Number(trend.Now), locale.Change(percent / 100))]
        : [];

    /// <summary>"4 new customers of 6, 3 of them small."; nothing where there is nothing to say.</summary>
    public static IEnumerable<string> NewCustomers(RegionPicture picture, Locale locale)
    {
        var standing = picture.Standings[Metric.NewCustomers];
        if (standing.Main.Today < picture.Period.From || (standing.Actual == 0 && standing.Yardstick is null))
        {
            return [];
        }

        var count = Phrases.Shared.Count(locale, "count.new_customers", (int)standing.Actual);
        var held = standing.Main.Target is { } target ? Say(locale, "new.of", count, StandingWords.Shown(locale, standing, target)) : count;
        return [Say(locale, "new.sentence", held + Small(picture, locale))];
    }

    public static Facts Facts(RegionPicture picture, Turn turn)
    {
        var locale = turn.Locale;
        IEnumerable<Fact> counts = Metrics.Kept.Where(metric => metric != Metric.Collected).Select(metric => new Fact(
            Metrics.Name(locale, metric),
            StandingWords.Line(locale, picture.Standings[metric]) + (metric == Metric.NewCustomers ? Small(picture, locale) : "")));
        return new Facts(null, [.. counts, .. picture.Cadence is { } cadence ? CadenceWords.Facts(locale, cadence, Asked.OfOwnCustomersOnly(turn)) : []]);
    }

    public static IEnumerable<Block> LooseEnds(RegionPicture picture, Turn turn) =>
        picture.LooseEnds is { } ends ? [LooseEndWords.Block(turn.Locale, ends, Asked.OfOwnCustomersOnly(turn))] : [];

    public static IEnumerable<Lines> Notes(RegionPicture picture, Locale locale) => picture.Notes.Count == 0 ? [] :
    [
        new Lines(Say(locale, "notes"), [.. picture.Notes.Select(n => Cut.To(LongestLine, Say(
            locale, "note", n.Region.NameIn(locale.Code), locale.Day(n.Note.Date), n.Note.Text)))]),
    ];

    private static string Small(RegionPicture picture, Locale locale)
    {
        if (picture.SmallNewCustomers is not { } small || small == 0)
        {
            return "";
        }

        var all = (int)picture.Standings[Metric.NewCustomers].Actual;
        var key = small < all ? (small == 1 ? "one" : "other") : all == 1 ? "only" : "all";
        return Say(locale, $"new.small.{key}", locale.Number(small));
    }

    private static string Say(Locale locale, string key, params ReadOnlySpan<object?> blanks) => RegionStatus.Texts.Say(locale, key, blanks);
}
