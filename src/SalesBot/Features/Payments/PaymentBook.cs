using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Data;

namespace SalesBot.Features.Payments;

/// <summary>Payments as one person may see and write them at this moment.</summary>
internal sealed class PaymentBook(SalesDb db, WhoChanged whoChanged)
{
    /// <summary>The customer, if this person may write of it now; null for any other and for none.</summary>
    public async Task<Customer?> CustomerAsync(string code, Turn turn, CancellationToken cancellationToken) =>
        IfMayWrite(await db.For(turn.Viewer).Customers.FirstOrDefaultAsync(c => c.Code == code, cancellationToken), turn);

    /// <summary>The customer of a payment, likewise.</summary>
    public async Task<Customer?> CustomerAsync(int id, Turn turn, CancellationToken cancellationToken) =>
        IfMayWrite(await db.For(turn.Viewer).Customers.FirstOrDefaultAsync(c => c.Id == id, cancellationToken), turn);

    /// <summary>What a customer usually pays at once; null when too few payments tell.</summary>
    public async Task<decimal?> UsualAsync(Customer customer, Turn turn, CancellationToken cancellationToken)
    {
        var last = await Standing(customer, turn)
            .Select(p => p.Amount).Take(UsualPayment.Most).ToListAsync(cancellationToken);
        return UsualPayment.Of(last);
    }

    /// <summary>Whether a payment of that day and amount stands already.</summary>
    public Task<bool> IsKnownAsync(Customer customer, DateOnly day, decimal amount, Turn turn, CancellationToken cancellationToken) =>
        Standing(customer, turn).AnyAsync(p => p.Date == day && p.Amount == amount, cancellationToken);

    /// <summary>What a customer paid in a period, less reversals, in the company's currency.</summary>
    public async Task<decimal> PaidAsync(Customer customer, Period period, Turn turn, CancellationToken cancellationToken)
    {
        var amounts = await db.For(turn.Viewer).Payments
            .Where(p => p.CustomerId == customer.Id && p.Date >= period.From && p.Date <= period.To)
            .Select(p => p.Amount).ToListAsync(cancellationToken);
        return amounts.Sum();
    }

    /// <summary>The last payments of a customer that can be reversed, the last first.</summary>
    public Task<List<Payment>> LastAsync(Customer customer, int count, Turn turn, CancellationToken cancellationToken) =>
        Standing(customer, turn).Take(count).ToListAsync(cancellationToken);

    /// <summary>The payment that a button names, by its id or by customer and instant; null for none that may be seen.</summary>
    public async Task<Payment?> FindAsync(PaymentKey key, Turn turn, CancellationToken cancellationToken)
    {
        var all = db.For(turn.Viewer);
        return key.Id is { } id
            ? await all.Payments.FirstOrDefaultAsync(p => p.Id == id, cancellationToken)
            : await all.Payments.FirstOrDefaultAsync(
                p => p.ReportedAt == key.At && p.Amount > 0 && all.Customers.Any(c => c.Id == p.CustomerId && c.Code == key.Customer),
                cancellationToken);
    }

    /// <summary>Whether the customer was potential until this payment was said, and no other makes it a customer.</summary>
    public async Task<bool> IsTheFirstAsync(Payment payment, Customer customer, Turn turn, CancellationToken cancellationToken)
    {
        return payment.Reported
            && (await Standing(customer, turn).Take(2).ToListAsync(cancellationToken)).All(p => p.Id == payment.Id)
            && await whoChanged.AtAsync<Customer>(payment.ReportedById, payment.ReportedAt, customer.Id, cancellationToken);
    }

    /// <summary>A customer's payments that were not reversed, the last first.</summary>
    private IQueryable<Payment> Standing(Customer customer, Turn turn) => db.For(turn.Viewer).Payments
        .Where(p => p.CustomerId == customer.Id && p.Amount > 0 && !p.IsReversed)
        .OrderByDescending(p => p.Date).ThenByDescending(p => p.Id);

    private static Customer? IfMayWrite(Customer? customer, Turn turn) =>
        customer is not null && Rights.MayWriteFor(turn.Viewer, customer.OwnerId, customer.RegionId) ? customer : null;
}
