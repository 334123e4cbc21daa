using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Payments;
using SalesBot.Core.Targets;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.Customers;

/// <summary>What one should know before one goes to a customer.</summary>
/// <param name="Row">Who, and the last days.</param>
/// <param name="Visits">The last three visits and touches, the latest first.</param>
/// <param name="Promises">The next steps that came of these, by visit.</param>
/// <param name="Open">Open follow-ups, the first due first.</param>
/// <param name="Money">What they paid.</param>
internal sealed record Briefing(
    CustomerRow Row, IReadOnlyList<Visit> Visits, ILookup<long, FollowUp> Promises, IReadOnlyList<FollowUp> Open, MoneyPicture Money);

/// <summary>What a customer paid, in the company's currency.</summary>
/// <param name="ThisYear">Up to today.</param>
/// <param name="LastYear">Up to the same day of the year before.</param>
/// <param name="Last">The last payment; null without one.</param>
/// <param name="Trend">The last three whole months against a year before.</param>
internal sealed record MoneyPicture(decimal ThisYear, decimal LastYear, Payment? Last, Trend Trend);

/// <summary>Reads what a briefing needs, each part once.</summary>
internal sealed class BriefQuery(SalesDb db, CustomerRows rows)
{
    private const int ShownVisits = 3;

    /// <summary>Null where the asker may not see the customer, or there is none.</summary>
    public async Task<Briefing?> OfAsync(int customerId, Turn turn, CancellationToken cancellationToken)
    {
        var all = db.For(turn.Viewer);
        var row = await rows.WithLastDays(all.Customers.Where(c => c.Id == customerId), turn).FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var visits = await all.Visits.Where(v => v.CustomerId == customerId && v.Date <= turn.Today)
            .OrderByDescending(v => v.Date).ThenByDescending(v => v.Id).Take(ShownVisits).ToListAsync(cancellationToken);
        var shown = visits.Select(v => v.Id).ToList();
        var steps = await all.FollowUps
            .Where(f => f.CustomerId == customerId && (f.Status == FollowUpStatus.Open || (f.VisitId != null && shown.Contains(f.VisitId.Value))))
            .OrderBy(f => f.DueOn).ThenBy(f => f.Id).ToListAsync(cancellationToken);
        return new Briefing(
            row, visits,
            steps.Where(f => f.VisitId is not null).ToLookup(f => f.VisitId!.Value),
            [.. steps.Where(f => f.Status == FollowUpStatus.Open)],
            await MoneyAsync(all, row, turn.CompanyToday, cancellationToken));
    }

    /// <summary>Two years of one customer's payments at most, and the day of the last.</summary>
    private static async Task<MoneyPicture> MoneyAsync(Visible all, CustomerRow row, DateOnly today, CancellationToken cancellationToken)
    {
        var (year, before) = (new Period(new(today.Year, 1, 1), today), new Period(new(today.Year - 1, 1, 1), today.AddYears(-1)));
        var months = Trend.MonthsBefore(today.AddYears(-1));
        var since = months.From < before.From ? months.From : before.From;
        since = row.LastPayment < since ? row.LastPayment.Value : since;
        var payments = await all.Payments
            .Where(p => p.CustomerId == row.Customer.Id && p.Date >= since && p.Date <= today)
            .OrderByDescending(p => p.Date).ThenByDescending(p => p.Id).ToListAsync(cancellationToken);
        return new MoneyPicture(Sum(year), Sum(before), payments.FirstOrDefault(p => p.Amount > 0), Trend.Of(today, Sum));

        decimal Sum(Period period) => payments.Where(p => period.Contains(p.Date)).Sum(p => p.Amount);
    }
}
