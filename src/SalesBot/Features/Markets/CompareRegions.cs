using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>Two or more regions side by side, and who is ahead in what.</summary>
internal sealed class CompareRegions(Asking asking, Comparisons comparisons, Company company) : IAnswer
{
    /// <summary>More columns than these cannot be read on a phone.</summary>
    private const int MostRegions = 4;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var slots = turn.Reading.Slots;
        List<Name> named = [.. (slots.Regions ?? []).Append(slots.Region).OfType<Name>().DistinctBy(name => name.Id).Take(MostRegions)];

        // What is asked back goes on with the regions that are clear.
        var asked = turn with { Reading = turn.Reading with { Slots = slots with { Region = null, Regions = named } } };
        if ((Asked.Refusal(turn) ?? await asking.BackAsync(asked, cancellationToken, NameKind.Region)) is { } other)
        {
            return other;
        }

        var compared = await comparisons.OfAsync([.. named.Select(name => name.Id)], Asked.PeriodOf(turn), turn, cancellationToken);
        return compared.Count < 2 ? TooFew(turn, named)
            : compared[0].Standings.Values.All(standing => standing.Main.Today < standing.Main.Period.From)
                ? new Reply(RegionStatus.Texts.Say(turn.Locale, "compare.notbegun", turn.Locale.Span(Asked.PeriodOf(turn))))
            : CompareCard.Draw(compared, turn, company);
    }

    /// <summary>Asks for two, or for the second one with its neighbours as buttons.</summary>
    private static Reply TooFew(Turn turn, IReadOnlyList<Name> named)
    {
        List<Name> others = [.. turn.Context.Names.All.Where(name => name.Kind == NameKind.Region && !named.Contains(name))];
        return (named, others) switch
        {
            ([var one], [_, ..]) => With(turn, one, others),
            (_, [.., var second, var last]) => new Reply(
                RegionStatus.Texts.Say(turn.Locale, "compare.two", turn.Locale.NameOf(second), turn.Locale.NameOf(last))),
            _ => new Reply(RegionStatus.Texts.Say(turn.Locale, "compare.onlyone")),
        };
    }

    private static Reply With(Turn turn, Name one, IEnumerable<Name> others)
    {
        var text = RegionStatus.Texts.Say(turn.Locale, "compare.with", turn.Locale.NameOf(one));
        var buttons = others.OrderBy(other => other.RegionId == one.RegionId ? 0 : 1).Take(MostRegions).Select(other => Press.Ask(
            turn.Locale.NameOf(other), Intents.RegionCompare, regions: [one, other], period: turn.Reading.Slots.Period));
        return new Reply(text, Card.Of(buttons));
    }
}
