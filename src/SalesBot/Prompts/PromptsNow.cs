using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Prompts;

/// <summary>
/// Sends a member at once what the bot would say of its own accord today, whatever time it is and though it was said already: to
/// try it in Development, and nowhere else.
/// </summary>
internal sealed class PromptsNow(SalesDb db, IEnumerable<IPromptKind> kinds, PromptRound round, TimeProvider clock)
{
    /// <returns>How many messages were sent; null when there is no such member.</returns>
    public async Task<int?> SendAsync(string upn, CancellationToken cancellationToken)
    {
        var member = await db.For(Viewer.System("prompts")).Members.FirstOrDefaultAsync(m => m.Upn == upn && m.Active, cancellationToken);
        if (member is null)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await MakeDueAsync(member, now, cancellationToken);
        await round.DeliverDueAsync(member.Id, cancellationToken);
        return await db.Set<Prompt>().CountAsync(
            p => p.MemberId == member.Id && p.Outcome == PromptOutcome.Sent && p.SettledAt >= now, cancellationToken);
    }

    private async Task MakeDueAsync(Member member, DateTime now, CancellationToken cancellationToken)
    {
        var local = Zones.LocalAt(now, member.TimeZone);
        var (today, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var ofToday = db.Set<Prompt>().Where(p => p.MemberId == member.Id && p.LocalDay == today);
        await ofToday.Where(p => p.LeasedUntil == null || p.LeasedUntil < now).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Outcome, PromptOutcome.Waiting).SetProperty(p => p.LocalTime, time)
                .SetProperty(p => p.DueAt, now).SetProperty(p => p.NextTryAt, now)
                .SetProperty(p => p.TriedAt, (DateTime?)null).SetProperty(p => p.Doubts, 0).SetProperty(p => p.SettledAt, (DateTime?)null).SetProperty(p => p.Note, (string?)null),
            cancellationToken);
        var planned = await ofToday.Select(p => p.Kind).ToListAsync(cancellationToken);
        db.AddRange(kinds.Where(k => !planned.Contains(k.Name))
            .Select(k => PromptPlanner.Row(member, k, today, time, now)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
