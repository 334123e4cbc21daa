using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>Draws the state of a region: money first, then what is pressing, the parts, the people, the notes.</summary>
internal static class RegionCard
{
    private const int ButtonsOfParts = 2;

    private const int MostCompared = 4;

    public static Reply Draw(RegionPicture picture, Turn turn, Company company)
    {
        var locale = turn.Locale;
        var name = picture.Region.NameIn(locale.Code);
        var collected = picture.Standings[Metric.Collected];
        List<Block> blocks =
        [
            StandingWords.Figure(locale, collected, RegionLines.Trend(locale, picture.Trend)),
            RegionLines.Facts(picture, turn),
            .. RegionLines.LooseEnds(picture, turn),
            .. RegionTables.Parts(picture, locale),
            .. RegionTables.People(picture, locale),
            .. RegionLines.Notes(picture, locale),
        ];
        var text = locale.Sentences(
            [StandingWords.Sentences(locale, name, collected, company.Currency), .. RegionLines.NewCustomers(picture, locale)]);
        var card = new Card(name, Asked.Subtitle(turn, company, picture.Period), blocks, [.. Buttons(picture, turn)]);
        return new Reply(text, card);
    }

    /// <summary>To the parts that are furthest behind, another period, the comparison, the people, the targets.</summary>
    private static IEnumerable<Button> Buttons(RegionPicture picture, Turn turn)
    {
        var (locale, period) = (turn.Locale, picture.Period);
        var region = turn.Find(NameKind.Region, picture.Region.Id);
        List<Name> parts = [.. picture.Parts.Where(part => part.Region is not null)
            .Select(part => turn.Find(NameKind.Region, part.Region!.Id)).OfType<Name>()];
        foreach (var part in parts.Take(ButtonsOfParts))
        {
            yield return Press.Ask(locale.NameOf(part), Intents.RegionStatus, part, period: period);
        }

        var other = picture.IsNow ? period.AYearBefore() : Period.Year(turn.CompanyToday.Year);
        yield return Press.Ask(Say(locale, "button.period", locale.Span(other)), Intents.RegionStatus, region, period: other);
        if (parts.Count > 1)
        {
            yield return Press.Ask(
                Say(locale, "button.compare"), Intents.RegionCompare, regions: [.. parts.Take(MostCompared)], period: period);
        }

        yield return Press.Ask(Say(locale, "button.people"), Intents.RankingShow, region, period: period, kind: "members");
        yield return Press.Ask(Say(locale, "button.targets"), Intents.TargetProgress, region, period: period);
    }

    private static string Say(Locale locale, string key, params ReadOnlySpan<object?> blanks) => RegionStatus.Texts.Say(locale, key, blanks);
}
