using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Data;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Files;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import;

/// <summary>
/// What rows may refer to: what is in the store, and what the files bring. Files are gone through in such an order that
/// what is referred to comes first.
/// </summary>
internal sealed class Book(Days days, string zone, TierRules tiers)
{
    private readonly Dictionary<(string File, string Key), long> _lines = [];
    private readonly HashSet<string> _storedMembers = [];

    public Days Days => days;

    /// <summary>The company's zone, for members of whom none is said.</summary>
    public string Zone => zone;

    /// <summary>For customers of whom no tier is said.</summary>
    public TierRules Tiers => tiers;

    /// <summary>What each region lies under, by code; no parent is null.</summary>
    public Dictionary<string, string?> Regions { get; } = [];

    /// <summary>Whom each member reports to, by user principal name; nobody is null.</summary>
    public Dictionary<string, string?> Members { get; } = [];

    public HashSet<string> Customers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Customers that are recorded after today: what refers to them is left for later, too.</summary>
    public HashSet<string> LaterCustomers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Files that could not be read to their end: what refers to them is not held against anybody.</summary>
    public HashSet<string> Unread { get; } = [];

    /// <summary>Months that have a weight.</summary>
    public Dictionary<int, decimal> Season { get; } = [];

    /// <summary>Takes in what is in the store.</summary>
    public async Task LearnAsync(Visible store, CancellationToken cancellationToken)
    {
        var regions = await store.Regions.Select(r => new { r.Id, r.Code, r.ParentId }).ToDictionaryAsync(r => r.Id, cancellationToken);
        foreach (var region in regions.Values) Regions[region.Code] = region.ParentId is { } parent ? regions[parent].Code : null;
        var members = await store.Members.Select(m => new { m.Id, m.Upn, m.ManagerId }).ToDictionaryAsync(m => m.Id, cancellationToken);
        _storedMembers.UnionWith(members.Values.Select(m => m.Upn));
        foreach (var member in members.Values) Members[member.Upn] = member.ManagerId is { } manager ? members[manager].Upn : null;
        Customers.UnionWith(await store.Customers.Select(c => c.Code).ToListAsync(cancellationToken));
        foreach (var weight in await store.Season.ToListAsync(cancellationToken)) Season[weight.Month] = weight.Weight;
    }

    /// <summary>Whether a fact is left for later: it is dated after today, or its customer is recorded after today.</summary>
    public bool IsLater(DateOnly day, string customer) => days.IsLater(day) || LaterCustomers.Contains(customer);

    /// <summary>Takes in the key of a row; a problem when the file has it already.</summary>
    public void Enter(string file, Row row, string column, string key)
    {
        if (!_lines.TryAdd((file, key), row.Line))
        {
            row.Fault(column, $"this stands in line {_lines[(file, key)]} already.");
        }
    }

    /// <summary>Whether a member is in the store already.</summary>
    public bool IsStored(string upn) => _storedMembers.Contains(upn);

    /// <summary>Whether a file has a key; once it was gone through.</summary>
    public bool Has(string file, string key) => _lines.ContainsKey((file, key));

    public long LineOf(string file, string key) => _lines[(file, key)];

    /// <summary>The code of a region that exists; null when it does not, of which the row then tells.</summary>
    public string? Region(Row row, string column, string code) =>
        Find(row, column, code, code.ToLowerInvariant(), Regions.ContainsKey, RegionFile.File);

    public string? Region(Row row, string column) => row.Needed(column) is { Length: > 0 } code ? Region(row, column, code) : null;

    /// <summary>The user principal name of a member that exists.</summary>
    public string? Member(Row row, string column) => row.Needed(column) is { Length: > 0 } upn
        ? Find(row, column, upn, upn.ToLowerInvariant(), Members.ContainsKey, MemberFile.File)
        : null;

    /// <summary>The code of a customer that exists, or will.</summary>
    public string? Customer(Row row, string column) => row.Needed(column) is { Length: > 0 } code
        ? Find(row, column, code, code, c => Customers.Contains(c) || LaterCustomers.Contains(c), CustomerFile.File)
        : null;

    private string? Find(Row row, string column, string said, string key, Func<string, bool> exists, string file)
    {
        if (exists(key) || Unread.Contains(file)) return key;
        row.Fault(column, said, $"this stands neither in {file}.csv nor in the store.");
        return null;
    }
}
