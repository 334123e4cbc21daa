using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.Payments;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary><c>payments.csv</c>: cash received. A reversal has a negative amount.</summary>
internal sealed class PaymentFile : FactFile<PaymentFile.Line>
{
    private long _next;

    public override string Name => "payments";

    public override ColumnList Columns { get; } = new(["customer", "amount"], []) { OneOf = DayColumns.OfFact.Groups };

    protected override Line? Read(Row row, Book book)
    {
        var day = book.Days.Needed(row, DayColumns.OfFact);
        var customer = book.Customer(row, "customer");
        row.Needed("amount");
        var amount = row.Amount("amount");
        if (amount is { } said) row.Keep("amount", new AmountIsNotZero(said), "a payment is not 0.");
        if (!row.IsFine || day is null || book.IsLater(day.Value, customer!)) return null;
        return new(day.Value, customer!, amount!.Value);
    }

    protected override string ContentOf(Line line) => RowMemory.ContentOf(
        line.Date, line.Customer.ToUpperInvariant(), line.Amount.ToString("0.00", CultureInfo.InvariantCulture));

    protected override async Task PrepareAsync(Writing to, CancellationToken cancellationToken) =>
        _next = await to.Db.NextIdAsync<Payment>(cancellationToken);

    protected override long Insert(Line line, Writing to)
    {
        var customer = to.Customers[line.Customer];
        var payment = new Payment
        {
            Id = _next++,
            CustomerId = customer.Id,
            RegionId = customer.RegionId,
            MemberId = customer.OwnerId,
            Date = line.Date,
            Amount = line.Amount,
        };
        to.Bulk.Insert(payment);
        return payment.Id;
    }

    protected override async Task<List<string>> NamesAsync(List<long> ids, Writing to, CancellationToken cancellationToken)
    {
        var paid =
            from p in to.Db.Set<Payment>()
            join c in to.Db.Set<Customer>() on p.CustomerId equals c.Id
            where ids.Contains(p.Id)
            orderby p.Date, c.Code
            select new { p.Date, c.Code, p.Amount };
        return [.. (await paid.ToListAsync(cancellationToken))
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Date:yyyy-MM-dd} {p.Code} {p.Amount}"))];
    }

    internal sealed record Line(DateOnly Date, string Customer, decimal Amount);
}
