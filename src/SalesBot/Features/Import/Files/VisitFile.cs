using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary><c>visits.csv</c>: visits and touches, each with the next step that was agreed.</summary>
internal sealed class VisitFile : FactFile<VisitFile.Line>
{
    // An import does not know when a visit was entered; whoever enters them does so in the evening.
    private static readonly TimeOnly Evening = new(18, 0);

    private readonly Dictionary<long, NextStep> _closed = [];
    private Keys _visitKeys = null!;
    private Keys _stepKeys = null!;

    public override string Name => "visits";

    public override ColumnList Columns { get; } = new(
        ["member_upn", "customer", "kind", "outcome"], ["purpose", "intention", .. NextStep.Columns])
    {
        OneOf = DayColumns.OfFact.Groups,
    };

    protected override Line? Read(Row row, Book book)
    {
        var day = book.Days.Needed(row, DayColumns.OfFact);
        var member = book.Member(row, "member_upn");
        var customer = book.Customer(row, "customer");
        var kind = Codes.Needed<VisitKind>(row, "kind") ?? default;
        var intention = Codes.Read<Intention>(row, "intention");
        var (purpose, outcome) = (row.Text("purpose"), row.Needed("outcome"));
        row.Keep("outcome", new OutcomeIsNotTooLong(outcome), $"an outcome has at most {OutcomeIsNotTooLong.Limit} characters.");
        row.Keep("purpose", new PurposeIsNotTooLong(purpose), $"a purpose has at most {PurposeIsNotTooLong.Limit} characters.");
        var step = day is { } on ? NextStep.Read(row, on, book.Days) : null;
        if (!row.IsFine || day is null || book.IsLater(day.Value, customer!)) return null;
        return new(day.Value, member!, customer!, kind, purpose, outcome, intention, step);
    }

    protected override string ContentOf(Line line) => RowMemory.ContentOf(
        line.Date, line.MemberUpn, line.Customer.ToUpperInvariant(), line.Kind.ToString(), line.Purpose, line.Outcome,
        line.Intention?.ToString() ?? "", line.Step?.Content ?? "");

    protected override async Task PrepareAsync(Writing to, CancellationToken cancellationToken)
    {
        _visitKeys = await to.Db.KeysAsync<Visit>(cancellationToken);
        _stepKeys = await to.Db.KeysAsync<FollowUp>(cancellationToken);
    }

    protected override long Insert(Line line, Writing to)
    {
        var (customer, member) = (to.Customers[line.Customer], to.Members[line.MemberUpn]);
        var evening = Zones.InstantOf(line.Date, Evening, member.Zone);
        var visit = new Visit
        {
            Id = _visitKeys.Next(),
            CustomerId = customer.Id,
            MemberId = member.Id,
            RegionId = customer.RegionId,
            Date = line.Date,
            Kind = line.Kind,
            Purpose = line.Purpose,
            Outcome = line.Outcome,
            Intention = line.Intention,
            EnteredAt = evening < to.At ? evening : to.At,
        };
        to.Bulk.Insert(visit);
        if (line.Step is { } step) to.Bulk.Insert(step.ToFollowUp(_stepKeys.Next(), visit, member));
        return visit.Id;
    }

    /// <summary>A next step that is open in the store is closed when the file says so; it is never opened again.</summary>
    protected override bool Renew(Line line, string content, Writing to) =>
        line.Step is { Status: not FollowUpStatus.Open } step
        && to.Rows.OpenFollowUp(Name, content) is { } open && _closed.TryAdd(open, step);

    protected override async Task FollowAsync(Writing to, CancellationToken cancellationToken)
    {
        foreach (var some in _closed.Keys.Chunk(1_000))
        {
            var open = await to.Db.Set<FollowUp>().Where(f => some.Contains(f.Id)).ToListAsync(cancellationToken);
            foreach (var followUp in open) _closed[followUp.Id].Close(followUp);
            await to.SaveAsync(cancellationToken);
        }
    }

    protected override async Task<List<string>> NamesAsync(List<long> ids, Writing to, CancellationToken cancellationToken)
    {
        var visits =
            from v in to.Db.Set<Visit>()
            join c in to.Db.Set<Customer>() on v.CustomerId equals c.Id
            where ids.Contains(v.Id)
            orderby v.Date, c.Code
            select new { v.Date, c.Code };
        return [.. (await visits.ToListAsync(cancellationToken))
            .Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Date:yyyy-MM-dd} {v.Code}"))];
    }

    internal sealed record Line(
        DateOnly Date, string MemberUpn, string Customer, VisitKind Kind, string Purpose, string Outcome, Intention? Intention, NextStep? Step);
}
