using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Data;
using SalesBot.Prompts;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>In the digest: follow-ups that are due today or overdue, one's own and of whom one stands in for.</summary>
internal sealed class DueStepsPart(SalesDb db, FollowUpQuery query) : IDigestPart
{
    public int Order => 10;

    public async Task<DigestSection?> OfAsync(Turn turn, string card, CancellationToken cancellationToken)
    {
        var scope = new ListScope { Period = Period.Day(turn.Today), OnDigest = true };
        var page = await query.PageAsync(scope, await ChangedAsync(turn, cancellationToken), turn, cancellationToken);
        if (page.All == 0)
        {
            return null;
        }

        var place = new Place(scope, card);
        return new DigestSection(
            Sentence(page, turn), Say(turn, "digest.title"), [.. page.Steps.Select(step => FollowUpCards.Entry(step, place, turn))], page.All,
            Press.Ask(Phrases.Shared.Say(turn.Locale, "show.all"), Intents.FollowUpList, member: turn.Context.Speaker, period: scope.Period));
    }

    private static string Sentence(FollowUpPage page, Turn turn) => Texts.Count(
        turn.Locale, page.Overdue == 0 ? "digest.due" : page.Overdue == page.All ? "digest.due.lateonly" : "digest.due.late",
        page.All, turn.Locale.Number(page.Overdue));

    private async Task<Step?> ChangedAsync(Turn turn, CancellationToken cancellationToken) =>
        Unsaved.Changed(db) is { } changed
        && await db.For(turn.Viewer).Customers.FirstOrDefaultAsync(c => c.Id == changed.CustomerId, cancellationToken) is { } customer
            ? new Step(changed, customer)
            : null;
}
