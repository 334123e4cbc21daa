using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.Targets;

namespace SalesBot.Data;

/// <summary>Adds daily sums up, in one query each.</summary>
public static class Sums
{
    /// <summary>What each region brought itself, without what lies under it; regions that brought nothing are left out.</summary>
    public static Task<Dictionary<int, Reached>> ByRegionAsync(
        this IQueryable<DailySum> sums, Period period, AsOf asOf, CancellationToken cancellationToken) =>
        sums.ByAsync(s => s.RegionId, period, asOf, cancellationToken);

    /// <summary>What each member brought; members who brought nothing are left out.</summary>
    public static Task<Dictionary<int, Reached>> ByMemberAsync(
        this IQueryable<DailySum> sums, Period period, AsOf asOf, CancellationToken cancellationToken) =>
        sums.ByAsync(s => s.MemberId, period, asOf, cancellationToken);

    private static async Task<Dictionary<int, Reached>> ByAsync(
        this IQueryable<DailySum> sums, Expression<Func<DailySum, int>> key, Period period, AsOf asOf, CancellationToken cancellationToken)
    {
        var (from, money, visits) = (period.From, Earlier(period.To, asOf.Money), Earlier(period.To, asOf.Visits));
        var last = money > visits ? money : visits;
        var rows = await sums.Where(s => s.Date >= from && s.Date <= last)
            .GroupBy(key)
            .Select(g => new
            {
                g.Key,
                CollectedMinor = g.Sum(s => s.Date <= money ? s.CollectedMinor : 0),
                NewCustomers = g.Sum(s => s.Date <= money ? s.NewCustomers : 0),
                Leads = g.Sum(s => s.Date <= money ? s.Leads : 0),
                Visits = g.Sum(s => s.Date <= visits ? s.Visits : 0),
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            r => r.Key, r => new Reached(Money.FromMinor(r.CollectedMinor), r.NewCustomers, r.Leads, r.Visits));
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
