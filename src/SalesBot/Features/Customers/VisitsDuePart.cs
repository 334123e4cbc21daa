using SalesBot.Chat;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Prompts;

namespace SalesBot.Features.Customers;

/// <summary>In the digest: one's own customers, and of whom one stands in for, that are to be visited by their cadence, by tier, the longest overdue first.</summary>
internal sealed class VisitsDuePart(VisitsDue visits) : IDigestPart
{
    public int Order => 20;

    public async Task<DigestSection?> OfAsync(Turn turn, string card, CancellationToken cancellationToken)
    {
        int[] owners = [turn.Member.Id, .. turn.Viewer.StandsInFor];
        var due = (await visits.OfAsync(turn.Viewer, c => owners.Contains(c.OwnerId), turn.Today, cancellationToken)).Overdue;
        return due.Count == 0 ? null : new DigestSection(
            CustomerWords.Count(turn, "due.count.late", due.Count), CustomerWords.Say(turn, "digest.title"),
            [.. due.Select(d => VisitWords.Entry(d.Customer, d.LastVisit, CustomerWords.Count(turn, "due.days", d.Days), late: true, turn))], due.Count,
            Press.Ask(Phrases.Shared.Say(turn.Locale, "show.all"), Intents.CustomerDue, member: turn.Context.Speaker));
    }
}
