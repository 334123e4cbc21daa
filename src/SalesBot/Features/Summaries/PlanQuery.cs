using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Summaries;
using SalesBot.Data;
using SalesBot.Features.Customers;

namespace SalesBot.Features.Summaries;

/// <summary>What a member has before them in the days to come: open follow-ups, and visits due by cadence.</summary>
internal sealed class PlanQuery(SalesDb db, VisitsDue due, Cadence cadence)
{
    public async Task<IReadOnlyList<Planned>> OfAsync(Turn turn, Period days, CancellationToken cancellationToken)
    {
        var (visible, language) = (db.For(turn.Viewer), turn.Locale.Code);
        var steps = await visible.FollowUps
            .Where(f => f.OwnerId == turn.Member.Id && f.Status == FollowUpStatus.Open && f.DueOn <= days.To)
            .OrderBy(f => f.DueOn).ThenBy(f => f.Id).Take(PlanDraft.Most)
            .Join(visible.Customers, f => f.CustomerId, c => c.Id, (Step, Customer) => new { Step, Customer })
            .ToListAsync(cancellationToken);
        // A visit is overdue from the day after the one it is due on.
        var visits = await due.OfAsync(turn.Viewer, c => c.OwnerId == turn.Member.Id, days.To.AddDays(1), cancellationToken);
        return PlanDraft.Of(
            steps.Select(s => new Planned(s.Customer.Id, s.Customer.NameIn(language), s.Step.Text, s.Step.DueOn)),
            visits.Overdue.Select(v => new DueVisit(
                v.Customer.Id, v.Customer.NameIn(language), v.Customer.Tier, cadence.NextDue(v.Customer, v.LastVisit) ?? days.To)),
            days);
    }
}
