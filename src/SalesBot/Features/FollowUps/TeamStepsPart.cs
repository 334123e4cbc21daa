using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Prompts;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>In the digest of whoever leads: what is overdue with their people, by person.</summary>
internal sealed class TeamStepsPart(FollowUpQuery query) : IDigestPart
{
    public int Order => 60;

    public async Task<DigestSection?> OfAsync(Turn turn, string card, CancellationToken cancellationToken)
    {
        if (!Owners.Lead(turn))
        {
            return null;
        }

        var late = await query.LateAsync(turn, cancellationToken);
        return late.Count == 0 ? null : new DigestSection(
            Texts.Count(turn.Locale, "digest.team", late.Sum(l => l.Count)), Say(turn, "digest.team.title"),
            [.. late.Select(l => Entry(l, turn))], late.Count,
            Press.Ask(Phrases.Shared.Say(turn.Locale, "show.all"), Intents.FollowUpList, new Slots { Which = "overdue" }));
    }

    private static Entry Entry(LateSteps late, Turn turn)
    {
        var days = turn.Today.DayNumber - late.Since.DayNumber;
        return new Entry(
            Say(turn, "digest.team.person", Owner(late.OwnerId, turn), turn.Locale.Number(late.Count)),
            Texts.Count(turn.Locale, "digest.team.longest", days),
            turn.Find(NameKind.Member, late.OwnerId) is { } owner
                ? [Press.Ask(Phrases.Shared.Say(turn.Locale, "show.them"), Intents.FollowUpList, new Slots { Which = "overdue", Member = owner })]
                : [],
            Tone.Bad);
    }
}
