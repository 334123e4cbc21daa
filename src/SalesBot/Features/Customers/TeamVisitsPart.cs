using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Prompts;

namespace SalesBot.Features.Customers;

/// <summary>In the digest of whoever leads: how many customers are overdue for a visit, by tier.</summary>
internal sealed class TeamVisitsPart(VisitsDue visits) : IDigestPart
{
    public int Order => 80;

    public async Task<DigestSection?> OfAsync(Turn turn, string card, CancellationToken cancellationToken)
    {
        if (turn.Viewer.Role is not (Role.Manager or Role.Director))
        {
            return null;
        }

        int[] own = [turn.Member.Id, .. turn.Viewer.StandsInFor];
        var due = (await visits.OfAsync(turn.Viewer, c => !own.Contains(c.OwnerId), turn.Today, cancellationToken)).Overdue;
        List<Entry> tiers = [.. due.GroupBy(d => d.Customer.Tier).OrderBy(tier => tier.Key).Select(tier => Entry(tier.Key, [.. tier], turn))];
        return due.Count == 0 ? null : new DigestSection(
            CustomerWords.Count(turn, "digest.team", due.Count), CustomerWords.Say(turn, "digest.team.title"), tiers, tiers.Count,
            Press.Ask(Phrases.Shared.Say(turn.Locale, "show.all"), Intents.CustomerDue));
    }

    private static Entry Entry(Tier tier, IReadOnlyList<OverdueCustomer> due, Turn turn)
    {
        var longest = due.MaxBy(d => d.Days)!;
        return new Entry(
            CustomerWords.Say(turn, "digest.team.tier", CustomerWords.Tier(turn, tier), turn.Locale.Number(due.Count)),
            CustomerWords.Dotted(
                CustomerWords.Say(turn, "digest.team.longest", longest.Customer.NameIn(turn.Locale.Code), CustomerWords.Count(turn, "due.days", longest.Days)),
                CustomerWords.Owner(turn, longest.Customer)),
            [Press.Ask(Phrases.Shared.Say(turn.Locale, "show.them"), Intents.CustomerDue, new Slots { Tier = tier.ToString().ToLowerInvariant() })],
            tier == Tier.Vip ? Tone.Bad : Tone.Attention);
    }
}
