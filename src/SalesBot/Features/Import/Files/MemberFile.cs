using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary><c>members.csv</c>: the people of the sales department.</summary>
internal sealed class MemberFile : KeyedFile<MemberFile.Line, Member>
{
    public const string File = "members";

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "en",
        ["es"] = "es",
        ["zh"] = "zh-Hans",
        ["zh-Hans"] = "zh-Hans",
        ["zh-CN"] = "zh-Hans",
    };

    private Keys _keys = null!;

    public override string Name => File;

    public override ColumnList Columns { get; } = new(
        ["upn", "name", "role"], ["name_zh", "manager_upn", "regions", "language", "time_zone", "prompt_time"]);

    // Managers may come after their people.
    protected override int Batch => int.MaxValue;

    public override void Check(Row row, Book book)
    {
        var line = Read(row, book);
        if (line.Upn.Length == 0) return;
        book.Enter(Name, row, "upn", line.Upn);
        if (row.Has("manager_upn") || !book.Members.ContainsKey(line.Upn)) book.Members[line.Upn] = line.ManagerUpn;
    }

    /// <summary>That people report to one another in a tree is the same rule as for regions.</summary>
    public override void CheckWhole(Book book, TellFault tell)
    {
        var faults = Core.Markets.RegionFaults.In(book.Members.Select(m => new Core.Markets.RegionLink(m.Key, m.Value)));
        foreach (var fault in faults.Where(f => book.Has(Name, f.Code)))
        {
            tell(book.LineOf(Name, fault.Code), "manager_upn", fault.ParentCode ?? "", fault.Kind == Core.Markets.RegionFaultKind.Cycle
                ? "the member reports, over this one, to themself."
                : "this stands neither in members.csv nor in the store.");
        }
    }

    protected override Line Read(Row row, Book book)
    {
        var upn = row.Needed("upn").ToLowerInvariant();
        if (upn.Length > 0 && !upn.Contains('@')) row.Fault("upn", "a user principal name looks like liu.yang@company.com.");
        var role = Codes.Needed<Role>(row, "role") ?? Role.Rep;
        return new(upn, row.Text("manager_upn").ToLowerInvariant() is { Length: > 0 } manager ? manager : null)
        {
            Name = row.Needed("name"),
            NameZh = row.Text("name_zh"),
            Role = role,
            Regions = RegionsOf(row, book, role),
            Language = LanguageOf(row),
            TimeZone = ZoneOf(row) ?? book.Zone,
            PromptTime = TimeOf(row) ?? new TimeOnly(9, 0),
        };
    }

    protected override string KeyOf(Line line) => line.Upn;

    protected override async Task PrepareAsync(Writing to, CancellationToken cancellationToken) =>
        _keys = await to.Db.KeysAsync<Member>(cancellationToken);

    protected override Task<Dictionary<string, Member>> FindAsync(IReadOnlyList<Line> lines, Writing to, CancellationToken cancellationToken)
    {
        var upns = lines.Select(l => l.Upn).ToList();
        return to.Db.Set<Member>().Include(m => m.Regions).Where(m => upns.Contains(m.Upn))
            .ToDictionaryAsync(m => m.Upn, cancellationToken);
    }

    protected override Member Create(Line line, Writing to)
    {
        var member = new Member
        {
            Id = (int)_keys.Next(),
            Upn = line.Upn,
            Name = line.Name,
            TimeZone = line.TimeZone,
            PromptTime = line.PromptTime,
        };
        to.Know(member);
        return member;
    }

    protected override void Apply(Member member, Line line, IReadOnlySet<string> said, Writing to)
    {
        if (said.Contains("name")) member.Name = line.Name;
        if (said.Contains("name_zh")) member.NameZh = line.NameZh;
        if (said.Contains("role")) member.Role = line.Role;
        if (said.Contains("manager_upn")) member.ManagerId = line.ManagerUpn is { } manager ? to.Members[manager].Id : null;
        if (said.Contains("regions")) Answer(member, [.. line.Regions.Select(code => to.Regions[code])]);
        if (said.Contains("language")) member.Language = line.Language;
        if (said.Contains("time_zone")) member.TimeZone = line.TimeZone;
        if (said.Contains("prompt_time")) member.PromptTime = line.PromptTime;
        to.Know(member);
    }

    protected override bool IsChanged(Member member, Writing to) =>
        base.IsChanged(member, to) || to.Db.Entry(member).Collection(m => m.Regions).IsModified;

    private static void Answer(Member member, HashSet<int> regions)
    {
        member.Regions.RemoveAll(r => !regions.Contains(r.RegionId));
        foreach (var region in regions.Where(id => member.Regions.All(r => r.RegionId != id)))
        {
            member.Regions.Add(new MemberRegion { MemberId = member.Id, RegionId = region });
        }
    }

    private static List<string> RegionsOf(Row row, Book book, Role role)
    {
        var said = row.List("regions");
        var isNeeded = row.Has("regions") || !book.IsStored(row.Text("upn").ToLowerInvariant());
        if (said.Count == 0 && isNeeded && role is Role.Rep or Role.Manager)
        {
            row.Fault("regions", "a rep and a manager answer for at least one region.");
        }

        return [.. said.Select(code => book.Region(row, "regions", code)).OfType<string>()];
    }

    private static string? LanguageOf(Row row)
    {
        if (row.Text("language") is not { Length: > 0 } text) return null;
        if (Languages.TryGetValue(text, out var language)) return language;
        row.Fault("language", "this is none of en, es, zh.");
        return null;
    }

    private static string? ZoneOf(Row row)
    {
        if (row.Text("time_zone") is not { Length: > 0 } text) return null;
        if (Zones.Iana(text) is { } zone) return zone;
        row.Fault("time_zone", "there is no such time zone; write one such as Asia/Shanghai or Europe/Madrid.");
        return null;
    }

    private static TimeOnly? TimeOf(Row row)
    {
        if (row.Text("prompt_time") is not { Length: > 0 } text) return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        row.Fault("prompt_time", "write the time of day as 08:30.");
        return null;
    }

    internal sealed record Line(string Upn, string? ManagerUpn)
    {
        public required string Name { get; init; }

        public required string NameZh { get; init; }

        public required Role Role { get; init; }

        public required List<string> Regions { get; init; }

        public required string? Language { get; init; }

        public required string TimeZone { get; init; }

        public required TimeOnly PromptTime { get; init; }
    }
}
