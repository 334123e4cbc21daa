using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.Payments;
using SalesBot.Data;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary><c>payments.csv</c>: cash received. A reversal has a negative amount.</summary>
internal sealed class PaymentFile : FactFile<PaymentFile.Line>
{
    private readonly List<long> _confirmed = [];
    private Dictionary<(int Customer, DateOnly Date, decimal Amount), Queue<long>> _reported = [];
    private Keys _keys = null!;

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

    protected override async Task PrepareAsync(Writing to, CancellationToken cancellationToken)
    {
        _keys = await to.Db.KeysAsync<Payment>(cancellationToken);
        _reported = (await Reported(to).ToListAsync(cancellationToken))
            .GroupBy(p => (p.CustomerId, p.Date, p.Amount))
            .ToDictionary(same => same.Key, same => new Queue<long>(same.Select(p => p.Id)));
    }

    protected override long Insert(Line line, Writing to)
    {
        var customer = to.Customers[line.Customer];
        if (_reported.TryGetValue((customer.Id, line.Date, line.Amount), out var same) && same.TryDequeue(out var reported))
        {
            _confirmed.Add(reported);
            return reported;
        }

        var payment = new Payment
        {
            Id = _keys.Next(),
            CustomerId = customer.Id,
            RegionId = customer.RegionId,
            MemberId = customer.OwnerId,
            Date = line.Date,
            Amount = line.Amount,
        };
        to.Bulk.Insert(payment);
        return payment.Id;
    }

    /// <summary>A row that says what was said in chat before confirms it: it is the same payment, counted already.</summary>
    protected override async Task FollowAsync(Writing to, CancellationToken cancellationToken)
    {
        foreach (var some in _confirmed.Chunk(1_000))
        {
            foreach (var payment in await to.Db.Set<Payment>().Where(p => some.Contains(p.Id)).ToListAsync(cancellationToken))
            {
                payment.Reported = false;
            }

            await to.SaveAsync(cancellationToken);
        }
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

    /// <summary>
    /// What was said in chat and is not confirmed; few. Money that was said and reversed before it was confirmed never came:
    /// neither of the two waits for a row.
    /// </summary>
    private static IQueryable<Payment> Reported(Writing to)
    {
        var all = to.Db.Set<Payment>().AsNoTracking();
        return all.Where(p => p.Reported
            && !p.IsReversed
            && !all.Any(payment => payment.Id == p.ReversesId && payment.Reported)).OrderBy(p => p.Id);
    }

    internal sealed record Line(DateOnly Date, string Customer, decimal Amount);
}
