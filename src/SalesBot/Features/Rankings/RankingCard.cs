using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Rankings;

/// <summary>Draws a ranking, or one place in it.</summary>
internal sealed class RankingCard(Turn turn, RankingTerms terms, Company company)
{
    private const int MostRows = 15;

    private const int Named = 3;

    private static readonly Phrases Texts = Phrases.Of("Rankings");

    private bool OfRegions => turn.Reading.Slots.Kind == "regions";

    public Reply Draw(IReadOnlyList<Ranked> ranked)
    {
        if (ranked.Count == 0)
        {
            return Nothing();
        }

        var metric = Metrics.Name(turn.Locale, terms.Metric);
        string[] columns = [Say(OfRegions ? "column.region" : "column.member"), metric, Say("column.share")];

        // Inside a region nobody has a target as a person: a column of dashes would say nothing.
        var shown = ranked.Any(r => r.Percent is not null) ? columns.Length : columns.Length - 1;
        List<IReadOnlyList<string>> rows = [.. ranked.Take(MostRows).Select(r => Row(r)[..shown])];
        List<Block> blocks = [new Table(null, columns[..shown], rows)];
        if (ranked.Count > MostRows)
        {
            blocks.Add(new Lines(null, [Say("more", turn.Locale.Number(ranked.Count - MostRows))]));
        }

        return Show(Sentence(ranked), blocks, ranked[^1]);
    }

    private string[] Row(Ranked ranked) =>
    [
        Say("row", turn.Locale.Number(ranked.Place.Number), ranked.Name), turn.Locale.Number(ranked.Place.Value),
        StandingWords.Share(turn.Locale, ranked.Percent),
    ];

    /// <summary>One place: how many there are is said, and nothing of the others.</summary>
    /// <param name="own">The place.</param>
    /// <param name="ranked">All of them, to be counted.</param>
    /// <param name="region">The region whose place it is; null when it is the asker's own.</param>
    public Reply DrawOwn(Ranked own, IReadOnlyList<Ranked> ranked, string? region)
    {
        var shared = ranked.Count(r => r.Place.Number == own.Place.Number) > 1;
        var (place, all) = (turn.Locale.Number(own.Place.Number), turn.Locale.Number(ranked.Count));
        var key = $"own{(region is null ? "" : ".region")}{(shared ? ".shared" : "")}";
        var text = Say(key, place, all, Reached(own.Place.Value), turn.Locale.In(terms.Period), turn.Locale.Day(turn.CompanyToday), region);
        return Show(text, [new Figure(Metrics.Name(turn.Locale, terms.Metric), Say("place", place, all), [Amount(own.Place.Value)])], null);
    }

    public Reply Nothing() => new(Say("nothing"));

    public Reply NotBegun() => new(Say("notbegun", turn.Locale.Span(terms.Period)));

    /// <summary>Who leads, who follows, and as of when.</summary>
    private string Sentence(IReadOnlyList<Ranked> ranked)
    {
        var locale = turn.Locale;
        var (period, day) = (locale.In(terms.Period), locale.Day(turn.CompanyToday));
        var metric = Metrics.Name(locale, terms.Metric);
        if (ranked.All(r => r.Place.Value == 0))
        {
            return Say("zero", period, day, metric);
        }

        List<Ranked> first = [.. ranked.Where(r => r.Place.Number == 1)];
        var lead = Say(
            first.Count > 1 ? "lead.shared" : "lead", period, day, metric, locale.List([.. first.Select(r => r.Name)]), Amount(first[0].Place.Value));
        List<string> next = [.. ranked.Skip(first.Count).Take(Math.Max(0, Named - first.Count))
            .Select(r => Say("next.one", r.Name, locale.Number(r.Place.Value)))];
        return next.Count == 0 ? lead : locale.Sentences(lead, Say("next", locale.List(next)));
    }

    private Reply Show(string text, IReadOnlyList<Block> blocks, Ranked? last)
    {
        var title = Say(OfRegions ? "title.regions" : "title.members", Metrics.Name(turn.Locale, terms.Metric));
        return new Reply(text, new Card(title, Asked.Subtitle(turn, company, terms.Period, terms.Metric), blocks, [.. Buttons(last)]));
    }

    /// <summary>To who is last, the other ranking, other metrics, another period.</summary>
    private IEnumerable<Button> Buttons(Ranked? last)
    {
        var (locale, region) = (turn.Locale, turn.Reading.Slots.Region);
        var (kind, metric) = (OfRegions ? "regions" : "members", Metrics.CodeOf(terms.Metric));
        if (last is not null && turn.Find(OfRegions ? NameKind.Region : NameKind.Member, last.Place.Id) is { } name)
        {
            var title = Say("button.status", locale.NameOf(name));
            yield return OfRegions
                ? Press.Ask(title, Intents.RegionStatus, name, period: terms.Period)
                : Press.Ask(title, Intents.MemberStatus, member: name, period: terms.Period);
        }

        yield return Press.Ask(
            Say(OfRegions ? "button.members" : "button.regions"), Intents.RankingShow, region,
            period: terms.Period, metric: metric, kind: OfRegions ? "members" : "regions");
        foreach (var next in Metrics.Kept.Where(m => m != terms.Metric).Take(2))
        {
            yield return Press.Ask(
                Metrics.Name(locale, next), Intents.RankingShow, region, period: terms.Period, metric: Metrics.CodeOf(next), kind: kind);
        }

        var other = terms.Period.To < turn.CompanyToday ? Period.Year(turn.CompanyToday.Year) : terms.Period.AYearBefore();
        yield return Press.Ask(locale.Span(other), Intents.RankingShow, region, period: other, metric: metric, kind: kind);
    }

    private string Amount(decimal value) => Pace.IsMoney(terms.Metric)
        ? turn.Locale.Money(value, company.Currency)
        : Phrases.Shared.Count(turn.Locale, $"count.{Metrics.CodeOf(terms.Metric)}", (int)value);

    /// <summary>"CNY 851,740 collected", "3 new customers".</summary>
    private string Reached(decimal value) => Pace.IsMoney(terms.Metric)
        ? Phrases.Shared.Say(turn.Locale, "count.collected", Amount(value))
        : Amount(value);

    private string Say(string key, params ReadOnlySpan<object?> blanks) => Texts.Say(turn.Locale, key, blanks);
}
