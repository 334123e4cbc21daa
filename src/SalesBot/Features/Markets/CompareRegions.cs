using SalesBot.Chat;
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
        return compared.Count < 2 ? TooFew(turn)
            : compared[0].Standings.Values.All(standing => standing.Main.Today < standing.Main.Period.From)
                ? new Reply(RegionStatus.Texts.Say(turn.Locale, "compare.notbegun", turn.Locale.Span(Asked.PeriodOf(turn))))
            : CompareCard.Draw(compared, turn, company);
    }

    private static Reply TooFew(Turn turn)
    {
        List<string> seen = [.. turn.Context.Names.All.Where(name => name.Kind == NameKind.Region)
            .Select(turn.Locale.NameOf).TakeLast(2)];
        return new Reply(seen.Count == 2
            ? RegionStatus.Texts.Say(turn.Locale, "compare.two", seen[0], seen[1])
            : RegionStatus.Texts.Say(turn.Locale, "compare.onlyone"));
    }
}
