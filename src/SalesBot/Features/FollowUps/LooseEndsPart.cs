using SalesBot.Chat;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Data;
using SalesBot.Prompts;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>In the digest: strong intentions of one's own customers, and of whom one stands in for, that have no next step.</summary>
internal sealed class LooseEndsPart(SalesDb db, LooseEnds loose) : IDigestPart
{
    public int Order => 30;

    public async Task<DigestSection?> OfAsync(Turn turn, string card, CancellationToken cancellationToken)
    {
        int[] owners = [turn.Member.Id, .. turn.Viewer.StandsInFor];
        var settled = Unsaved.Settled(db);
        var ends = await loose.OfAsync(turn.Viewer, c => owners.Contains(c.OwnerId) && !settled.Contains(c.Id), cancellationToken);
        var place = new Place(new ListScope { OnDigest = true }, card);
        return ends.Count == 0 ? null : new DigestSection(
            Texts.Count(turn.Locale, "list.loose", ends.Count), Say(turn, "loose"),
            [.. ends.Select(end => LooseEndList.Entry(end, place, turn))], ends.Count,
            Press.Ask(
                Phrases.Shared.Say(turn.Locale, "show.all"), Intents.FollowUpList,
                new Slots { Which = "loose", Member = turn.Context.Speaker }));
    }
}
