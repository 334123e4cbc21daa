using SalesBot.Chat;
using SalesBot.Core.Customers;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.Customers;

/// <summary>A customer with the last that was seen and heard of it.</summary>
internal sealed record CustomerRow
{
    public required Customer Customer { get; init; }

    /// <summary>The day of the last visit; a touch is none.</summary>
    public DateOnly? LastVisit { get; init; }

    /// <summary>The day of the last visit or touch.</summary>
    public DateOnly? LastContact { get; init; }

    public DateOnly? LastPayment { get; init; }

    /// <summary>The day of the last visit, touch or payment.</summary>
    public DateOnly? LastSign => LastContact > LastPayment || LastPayment is null ? LastContact : LastPayment;
}

/// <summary>Reads customers with their last days, each by one look-up in an index: what that costs does not grow with the facts.</summary>
internal sealed class CustomerRows(SalesDb db)
{
    /// <summary>All that the asker sees of those wanted.</summary>
    public IQueryable<Customer> Of(Wanted wanted, Turn turn) => wanted.Narrow(db.For(turn.Viewer).Customers, turn);

    public IQueryable<CustomerRow> WithLastDays(IQueryable<Customer> customers, Turn turn)
    {
        var all = db.For(turn.Viewer);
        var (visits, payments, today, companyToday) = (all.Visits, all.Payments, turn.Today, turn.CompanyToday);
        return customers.Select(c => new CustomerRow
        {
            Customer = c,
            LastVisit = visits
                .Where(v => v.CustomerId == c.Id && v.Date <= today && (v.Kind == VisitKind.InPerson || v.Kind == VisitKind.AtOurs))
                .OrderByDescending(v => v.Date).Select(v => (DateOnly?)v.Date).FirstOrDefault(),
            LastContact = visits.Where(v => v.CustomerId == c.Id && v.Date <= today)
                .OrderByDescending(v => v.Date).Select(v => (DateOnly?)v.Date).FirstOrDefault(),
            LastPayment = payments.Where(p => p.CustomerId == c.Id && p.Date <= companyToday && p.Amount > 0)
                .OrderByDescending(p => p.Date).Select(p => (DateOnly?)p.Date).FirstOrDefault(),
        });
    }
}
