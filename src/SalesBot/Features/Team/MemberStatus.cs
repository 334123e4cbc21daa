using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;
using SalesBot.Features.Customers;
using SalesBot.Features.FollowUps;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Team;

/// <summary>"How is Zhang Min doing": the figures of a member one may see, oneself included, and what waits for them.</summary>
internal sealed class MemberStatus(Asking asking, MemberPictures pictures, Company company) : IAnswer
{
    private const int ButtonsOfRegions = 3;

    private static readonly Phrases Texts = Phrases.Of("Team");

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if ((Asked.Refusal(turn) ?? await asking.BackAsync(turn, cancellationToken, NameKind.Member)) is { } other)
        {
            return other;
        }

        var id = turn.Reading.Slots.Member?.Id ?? turn.Member.Id;
        var picture = await pictures.OfAsync(id, Asked.PeriodOf(turn), turn, cancellationToken);
        return picture is null ? asking.Unknown(turn, turn.Reading.Slots.Member!.Key, NameKind.Member)
            : picture.IsEmpty && id == turn.Member.Id && turn.OwnRegions().Count > 0 ? OfRegions(turn)
            : Draw(picture, turn);
    }

    /// <summary>Who leads and owns no customers is asked about by what they answer for.</summary>
    private static Reply OfRegions(Turn turn)
    {
        var text = Texts.Say(turn.Locale, "regions");
        var period = turn.Reading.Slots.Period;
        return new Reply(text, Card.Of(
        [
            .. turn.OwnRegions().Take(ButtonsOfRegions).Select(region => Press.Ask(
                turn.Locale.NameOf(region), Intents.RegionStatus, region, period: period)),
            Press.Ask(Texts.Say(turn.Locale, "button.people"), Intents.RankingShow, period: period, kind: "members"),
        ]));
    }

    private Reply Draw(MemberPicture picture, Turn turn)
    {
        var locale = turn.Locale;
        var name = locale == Locale.Chinese && picture.Member.NameZh.Length > 0 ? picture.Member.NameZh : picture.Member.Name;
        var collected = picture.Standings[Metric.Collected];
        List<Block> blocks = [StandingWords.Figure(locale, collected), new Facts(null, [.. Facts(picture, locale)])];
        if (picture.Now is { } now)
        {
            blocks.Add(LooseEndWords.Block(locale, now.LooseEnds, yours: false));
        }

        var me = picture.Member.Id == turn.Member.Id;
        var text = locale.Sentences(
            [StandingWords.Sentences(locale, me ? null : name, collected, company.Currency), .. Waiting(picture.Now, locale)]);
        return new Reply(text, new Card(name, Asked.Subtitle(turn, company, picture.Period), blocks, [.. Buttons(picture, turn)]));
    }

    private static IEnumerable<Fact> Facts(MemberPicture picture, Locale locale)
    {
        var counts = Metrics.Kept.Where(metric => metric != Metric.Collected)
            .Select(metric => new Fact(Metrics.Name(locale, metric), StandingWords.Line(locale, picture.Standings[metric])));
        return picture.Now is not { } now ? counts :
        [
            .. counts,
            new Fact(Texts.Say(locale, "lastvisit"), now.LastVisit is { } last
                ? Texts.Say(locale, "lastvisit.of", last.Customer, locale.Day(last.Date))
                : Texts.Say(locale, "lastvisit.none")),
            .. CadenceWords.Facts(locale, now.Cadence, yours: false),
            LooseEndWords.Overdue(locale, now.FollowUpsOverdue),
        ];
    }

    /// <summary>What is late, in a sentence; none when nothing is.</summary>
    private static IEnumerable<string> Waiting(MemberNow? now, Locale locale)
    {
        if (now is null)
        {
            return [];
        }

        var late = new (string Key, int Count)[]
        {
            ("late.visits", now.Cadence.Overdue.Count), ("late.followups", now.FollowUpsOverdue), ("late.loose", now.LooseEnds.Count),
        };
        List<string> parts = [.. late.Where(l => l.Count > 0).Select(l => Texts.Count(locale, l.Key, l.Count))];
        return parts.Count == 0 ? [] : [Texts.Say(locale, "late", locale.List(parts))];
    }

    private static IEnumerable<Button> Buttons(MemberPicture picture, Turn turn)
    {
        var (locale, period) = (turn.Locale, picture.Period);
        var member = turn.Find(NameKind.Member, picture.Member.Id);
        yield return Press.Ask(Texts.Say(locale, "button.targets"), Intents.TargetProgress, member: member, period: period);
        var other = picture.Now is null ? Period.Year(turn.CompanyToday.Year) : period.AYearBefore();
        yield return Press.Ask(locale.Span(other), Intents.MemberStatus, member: member, period: other);
        foreach (var region in picture.Member.Regions.Select(r => turn.Find(NameKind.Region, r.RegionId)).OfType<Name>().Take(ButtonsOfRegions))
        {
            yield return Press.Ask(locale.NameOf(region), Intents.RegionStatus, region, period: period);
        }

        yield return Press.Ask(Texts.Say(locale, "button.ranking"), Intents.RankingShow, period: period, kind: "members");
    }
}
