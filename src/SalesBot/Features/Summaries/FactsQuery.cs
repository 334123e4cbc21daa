using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Core.Targets;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Summaries;

/// <summary>Adds up what a member did in a period, with the rights of whoever reads it.</summary>
internal sealed class FactsQuery(SalesDb db, Standings standings, Company company)
{
    /// <param name="viewer">Whose eyes.</param>
    /// <param name="member">Whose facts.</param>
    /// <param name="period">The days.</param>
    /// <param name="now">UTC instant as of which they are told.</param>
    /// <param name="language">In which customers are named.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SummaryFacts> OfAsync(
        Viewer viewer, Member member, Period period, DateTime now, string language, CancellationToken cancellationToken)
    {
        var today = Zones.DateAt(now, member.TimeZone);
        var book = await standings.OfMembersAsync(
            viewer, [member.Id], period, new AsOf(Zones.DateAt(now, company.Zone), today), cancellationToken);
        return new SummaryFacts
        {
            Period = period,
            Reached = book.Reached(member.Id),
            Touches = await TouchesAsync(viewer, member.Id, period, today, cancellationToken),
            Collected = book.Of(Metric.Collected, member.Id),
            FollowUps = await FollowUpsAsync(viewer, member, period, today, cancellationToken),
            Outcomes = await OutcomesAsync(viewer, member.Id, period, today, language, cancellationToken),
        };
    }

    private Task<int> TouchesAsync(Viewer viewer, int memberId, Period period, DateOnly today, CancellationToken cancellationToken) =>
        db.For(viewer).MemberSums.Where(s => s.MemberId == memberId && s.Date >= period.From && s.Date <= period.To && s.Date <= today)
            .SumAsync(s => s.Touches, cancellationToken);

    private async Task<FollowUpCounts> FollowUpsAsync(
        Viewer viewer, Member member, Period period, DateOnly today, CancellationToken cancellationToken)
    {
        var own = db.For(viewer).FollowUps.Where(f => f.OwnerId == member.Id);
        var done = await own.CountAsync(
            f => f.Status == FollowUpStatus.Done && f.ClosedOn >= period.From && f.ClosedOn <= period.To, cancellationToken);
        var missed = await own.CountAsync(
            f => f.DueOn >= period.From && f.DueOn <= period.To && f.DueOn < today && (f.Status == FollowUpStatus.Open || f.ClosedOn > period.To),
            cancellationToken);
        return new FollowUpCounts(done, missed, await PutOffAsync(own, member.TimeZone, period, cancellationToken));
    }

    private async Task<int> PutOffAsync(IQueryable<FollowUp> own, string zone, Period period, CancellationToken cancellationToken)
    {
        var keys = await own.Where(f => f.PutOffCount > 0 && (f.Status == FollowUpStatus.Open || f.ClosedOn >= period.From))
            .Select(f => f.Id).ToListAsync(cancellationToken);
        return keys.Count == 0 ? 0 : await db.CountRaisedAsync<FollowUp>(
            keys, nameof(FollowUp.PutOffCount), Zones.InstantOf(period.From, TimeOnly.MinValue, zone),
            Zones.InstantOf(period.To.AddDays(1), TimeOnly.MinValue, zone), cancellationToken);
    }

    private async Task<IReadOnlyList<CustomerOutcome>> OutcomesAsync(
        Viewer viewer, int memberId, Period period, DateOnly today, string language, CancellationToken cancellationToken)
    {
        var visible = db.For(viewer);
        var met = await visible.Visits
            .Where(v => v.MemberId == memberId && v.Date >= period.From && v.Date <= period.To && v.Date <= today)
            .Join(visible.Customers, v => v.CustomerId, c => c.Id, (Visit, Customer) => new { Visit, Customer })
            .OrderBy(m => m.Visit.Date).ThenBy(m => m.Visit.EnteredAt).ThenBy(m => m.Visit.Id)
            .ToListAsync(cancellationToken);
        return CustomerOutcome.OnePerCustomer(met.Select(m => new CustomerOutcome(
            m.Customer.Id, m.Customer.NameIn(language), m.Visit.Date, m.Visit.Outcome, m.Visit.Intention == Intention.Strong)));
    }
}
