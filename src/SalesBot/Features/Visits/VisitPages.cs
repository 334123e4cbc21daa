using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.Visits;

/// <summary>A visit with what the list shows beside it.</summary>
internal sealed record ListedVisit(Visit Visit, Customer Customer, Member? By, FollowUp? NextStep);

/// <summary>A page of visits, and how many there are of each kind in all.</summary>
internal sealed record VisitPage(IReadOnlyList<ListedVisit> Items, IReadOnlyDictionary<VisitKind, int> Counts)
{
    public int Total => Counts.Values.Sum();
}

/// <summary>Reads visits page by page, the newest first.</summary>
internal sealed class VisitPages(SalesDb db)
{
    /// <summary>As many as one looks through on a phone.</summary>
    public const int Size = 5;

    public async Task<VisitPage> ReadAsync(Turn turn, Period period, int page, CancellationToken cancellationToken)
    {
        var visits = await AskedAsync(turn, period, cancellationToken);
        var counts = await visits.GroupBy(v => v.Kind).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var shown = await visits.OrderByDescending(v => v.Date).ThenByDescending(v => v.EnteredAt).ThenByDescending(v => v.Id)
            .Skip(page * Size).Take(Size).ToListAsync(cancellationToken);
        return new VisitPage(await WithMoreAsync(shown, turn, cancellationToken), counts);
    }

    /// <summary>Of the customer, member or region that was said; else a rep's own, and all that a manager sees.</summary>
    private async Task<IQueryable<Visit>> AskedAsync(Turn turn, Period period, CancellationToken cancellationToken)
    {
        var slots = turn.Reading.Slots;
        var visits = db.For(turn.Viewer).Visits.Where(v => v.Date >= period.From && v.Date <= period.To);
        if (slots.Customer is { } customer)
        {
            visits = visits.Where(v => v.CustomerId == customer.Id);
        }

        if (slots.Region is { } region)
        {
            var tree = await db.For(turn.Viewer).Regions.ToTreeAsync(cancellationToken);
            int[] under = [region.Id, .. tree.Under(region.Id)];
            visits = visits.Where(v => under.Contains(v.RegionId));
        }

        return MemberOf(turn) is { } member ? visits.Where(v => v.MemberId == member) : visits;
    }

    /// <summary>Whose visits are asked for; null for everybody's.</summary>
    public static int? MemberOf(Turn turn)
    {
        var slots = turn.Reading.Slots;
        var anybodys = slots.Customer is not null || slots.Region is not null || turn.Viewer.Role != Role.Rep;
        return slots.Member?.Id ?? (anybodys ? null : turn.Member.Id);
    }

    private async Task<List<ListedVisit>> WithMoreAsync(List<Visit> visits, Turn turn, CancellationToken cancellationToken)
    {
        var visible = db.For(turn.Viewer);
        var (customers, members) = (visits.Select(v => v.CustomerId).ToList(), visits.Select(v => v.MemberId).ToList());
        var ids = visits.Select(v => (long?)v.Id).ToList();
        var customerOf = await visible.Customers.Where(c => customers.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var memberOf = await visible.Members.Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellationToken);
        var steps = await visible.FollowUps.Where(f => ids.Contains(f.VisitId) && f.Status == FollowUpStatus.Open)
            .OrderBy(f => f.DueOn).ToListAsync(cancellationToken);
        return [.. visits.Select(v => new ListedVisit(
            v, customerOf[v.CustomerId], memberOf.GetValueOrDefault(v.MemberId), steps.Find(f => f.VisitId == v.Id)))];
    }
}
