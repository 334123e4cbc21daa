using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Import;

/// <summary>A member, as far as rows need it.</summary>
internal readonly record struct MemberRef(int Id, string Zone, TimeOnly PromptTime);

/// <summary>A customer, as far as rows need it: its facts are credited to its region and its owner.</summary>
internal readonly record struct CustomerRef(int Id, int RegionId, int OwnerId);

/// <summary>One import on its way into the store: what it writes with, and the ids of what rows refer to.</summary>
internal sealed class Writing : IDisposable
{
    private static readonly Viewer By = Viewer.System("import");

    public Writing(SalesDb db, Book book, DateTime at, int number)
    {
        (Db, Book, At) = (db, book, at);
        Bulk = new BulkWriter(db, By, at);
        Rows = new RowMemory(db, number);
        Records = new RecordMemory(db);
    }

    public SalesDb Db { get; }

    public Book Book { get; }

    /// <summary>UTC instant of the import.</summary>
    public DateTime At { get; }

    public BulkWriter Bulk { get; }

    public RowMemory Rows { get; }

    public RecordMemory Records { get; }

    public Dictionary<string, int> Regions { get; } = [];

    public Dictionary<string, MemberRef> Members { get; } = [];

    public Dictionary<string, CustomerRef> Customers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns what is in the store now.</summary>
    public async Task LearnAsync(CancellationToken cancellationToken)
    {
        var store = Db.For(By);
        await foreach (var r in store.Regions.Select(r => new { r.Code, r.Id }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Regions[r.Code] = r.Id;
        }

        await foreach (var m in store.Members.AsAsyncEnumerable().WithCancellation(cancellationToken)) Know(m);
        var customers = store.Customers.Select(c => new { c.Code, c.Id, c.RegionId, c.OwnerId });
        await foreach (var c in customers.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Customers[c.Code] = new(c.Id, c.RegionId, c.OwnerId);
        }
    }

    public void Know(Member member) => Members[member.Upn] = new(member.Id, member.TimeZone, member.PromptTime);

    public void Know(Customer customer) => Customers[customer.Code] = new(customer.Id, customer.RegionId, customer.OwnerId);

    /// <summary>Saves what the tracker holds and lets go of it, and puts away what was counted.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        Bulk.Finish();
        await Db.SaveAsync(By, At, cancellationToken);
        Db.ChangeTracker.Clear();
    }

    public void Dispose()
    {
        Bulk.Dispose();
        Rows.Dispose();
        Records.Dispose();
    }
}
