using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Data;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary><c>customers.csv</c>: distributors, dealers and direct users.</summary>
internal sealed class CustomerFile : KeyedFile<CustomerFile.Line, Customer>
{
    public const string File = "customers";

    /// <summary>Why a tier is another than the volume gives: the file says so.</summary>
    public const string TierReason = "import";

    private static readonly DayColumns Recorded = DayColumns.Of("recorded");
    private static readonly DayColumns Since = DayColumns.Of("since");

    private Keys _customerKeys = null!;
    private Keys _milestoneKeys = null!;

    public override string Name => File;

    public override ColumnList Columns { get; } = new(
        ["code", "name", "kind", "region", "owner_upn"],
        ["name_zh", "aliases", "status", "tier", "last_year_volume", .. Recorded.All, .. Since.All, "size", "needs"]);

    public override void Check(Row row, Book book)
    {
        var code = row.Text("code");
        var isLater = Read(row, book) is null && row.IsFine;
        if (code.Length == 0) return;
        book.Enter(Name, row, "code", code.ToUpperInvariant());
        (isLater ? book.LaterCustomers : book.Customers).Add(code);
    }

    protected override Line? Read(Row row, Book book)
    {
        var (recorded, since) = (book.Days.Read(row, Recorded), book.Days.Read(row, Since));
        var line = new Line(row.Needed("code"), row.Needed("name"))
        {
            NameZh = row.Text("name_zh"),
            Aliases = row.List("aliases"),
            Kind = Codes.Needed<CustomerKind>(row, "kind") ?? default,
            Region = book.Region(row, "region") ?? "",
            OwnerUpn = book.Member(row, "owner_upn") ?? "",
            Status = StatusOf(row, since),
            Tier = Codes.Read<Tier>(row, "tier"),
            LastYearVolume = row.AmountFromZero("last_year_volume") ?? 0,
            Recorded = recorded ?? since,
            Since = since,
            BeganAsLead = recorded is not null && (since is null || recorded < since),
            Size = Codes.Read<CustomerSize>(row, "size") ?? default,
            Needs = row.Text("needs"),
        };
        if (since < recorded) row.Fault(Since.Date, $"the customer began before it was recorded.");
        return line.Recorded is { } day && book.Days.IsLater(day) ? null : AsOf(line, book.Days);
    }

    protected override string KeyOf(Line line) => line.Code.ToUpperInvariant();

    protected override async Task PrepareAsync(Writing to, CancellationToken cancellationToken)
    {
        _customerKeys = await to.Db.KeysAsync<Customer>(cancellationToken);
        _milestoneKeys = await to.Db.KeysAsync<Milestone>(cancellationToken);
    }

    protected override async Task<Dictionary<string, Customer>> FindAsync(IReadOnlyList<Line> lines, Writing to, CancellationToken cancellationToken)
    {
        var ids = lines.Where(l => to.Customers.ContainsKey(l.Code)).Select(l => to.Customers[l.Code].Id).ToList();
        return ids.Count == 0
            ? []
            : await to.Db.Set<Customer>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Code.ToUpperInvariant(), cancellationToken);
    }

    protected override Customer Create(Line line, Writing to) => new()
    {
        Id = (int)_customerKeys.Next(),
        Code = line.Code,
        Name = line.Name,
        BeganAsLead = line.BeganAsLead,
        Recorded = line.Recorded ?? to.Book.Days.CountedFrom,
    };

    protected override void Apply(Customer customer, Line line, IReadOnlySet<string> said, Writing to)
    {
        if (said.Contains("name")) customer.Name = line.Name;
        if (said.Contains("name_zh")) customer.NameZh = line.NameZh;
        if (said.Contains("aliases")) customer.Aliases = line.Aliases;
        if (said.Contains("kind")) customer.Kind = line.Kind;
        if (said.Contains("region")) customer.RegionId = to.Regions[line.Region];
        if (said.Contains("owner_upn")) customer.OwnerId = to.Members[line.OwnerUpn].Id;
        if (said.Contains("status")) customer.Status = line.Status;
        if (said.Contains("last_year_volume")) customer.LastYearVolume = line.LastYearVolume;
        if (said.Contains("tier") || said.Contains("last_year_volume")) SetTier(customer, line, to.Book.Tiers);
        if (said.Contains("recorded") && line.Recorded is { } recorded) customer.Recorded = recorded;
        if (said.Contains("since")) customer.Since = line.Since;
        if (said.Contains("size")) customer.Size = line.Size;
        if (said.Contains("needs")) customer.Needs = line.Needs;
        to.Know(customer);
    }

    /// <summary>Customers may be many: they go past the tracker, and with them what they count as.</summary>
    protected override void Add(Customer customer, Line line, Writing to)
    {
        to.Bulk.Insert(customer);
        if (customer.BeganAsLead) to.Bulk.Insert(MilestoneOf(customer, MilestoneKind.Lead, customer.Recorded));
        if (customer.Since is { } since) to.Bulk.Insert(MilestoneOf(customer, MilestoneKind.NewCustomer, since));
    }

    /// <summary>
    /// The days on which they count follow the file; the region and the member credited with them stay those of the first
    /// time.
    /// </summary>
    protected override async Task FollowAsync(IReadOnlyList<Customer> changed, Writing to, CancellationToken cancellationToken)
    {
        var ids = changed.Select(c => c.Id).ToList();
        var kept = (await to.Db.Set<Milestone>().Where(m => ids.Contains(m.CustomerId)).ToListAsync(cancellationToken))
            .ToDictionary(m => (m.CustomerId, m.Kind));
        foreach (var customer in changed)
        {
            Count(customer, MilestoneKind.Lead, customer.BeganAsLead ? customer.Recorded : null);
            Count(customer, MilestoneKind.NewCustomer, customer.Since);
        }

        void Count(Customer customer, MilestoneKind kind, DateOnly? day)
        {
            var milestone = kept.GetValueOrDefault((customer.Id, kind));
            if (milestone is not null && day is not null) milestone.Date = day.Value;
            else if (milestone is not null) to.Db.Remove(milestone);
            else if (day is not null) to.Db.Add(MilestoneOf(customer, kind, day.Value));
        }
    }

    /// <summary>Days as they were reckoned, and the status as of today.</summary>
    protected override void Amend(SortedDictionary<string, string> content, Line line)
    {
        foreach (var column in Recorded.All.Concat(Since.All)) content.Remove(column);
        content["recorded"] = Iso(line.Recorded);
        content["since"] = Iso(line.Since);
        content["status"] = line.Status.ToString();
    }

    private static string Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static void SetTier(Customer customer, Line line, TierRules rules)
    {
        var byVolume = rules.TierOf(customer.LastYearVolume);
        customer.Tier = line.Tier ?? byVolume;
        customer.TierReason = customer.Tier == byVolume ? null : TierReason;
    }

    private static CustomerStatus StatusOf(Row row, DateOnly? since)
    {
        var status = Codes.Read<CustomerStatus>(row, "status")
            ?? (since is null ? CustomerStatus.Potential : CustomerStatus.Active);
        if (status == CustomerStatus.Potential && since is not null)
        {
            row.Fault("status", "a potential customer has not begun; leave since empty, or write active.");
        }

        return status;
    }

    /// <summary>Who begins after today is still potential.</summary>
    private static Line AsOf(Line line, Days days) => line.Since is { } since && days.IsLater(since)
        ? line with { Since = null, Status = CustomerStatus.Potential }
        : line;

    private Milestone MilestoneOf(Customer customer, MilestoneKind kind, DateOnly day) => new()
    {
        Id = _milestoneKeys.Next(),
        CustomerId = customer.Id,
        Kind = kind,
        Date = day,
        RegionId = customer.RegionId,
        MemberId = customer.OwnerId,
    };

    internal sealed record Line(string Code, string Name)
    {
        public required string NameZh { get; init; }

        public required List<string> Aliases { get; init; }

        public required CustomerKind Kind { get; init; }

        public required string Region { get; init; }

        public required string OwnerUpn { get; init; }

        public required CustomerStatus Status { get; init; }

        /// <summary>Null when it follows from the volume.</summary>
        public required Tier? Tier { get; init; }

        public required decimal LastYearVolume { get; init; }

        /// <summary>Null when it is not known.</summary>
        public required DateOnly? Recorded { get; init; }

        public required DateOnly? Since { get; init; }

        public required bool BeganAsLead { get; init; }

        public required CustomerSize Size { get; init; }

        public required string Needs { get; init; }
    }
}
