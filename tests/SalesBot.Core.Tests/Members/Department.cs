using SalesBot.Core.Markets;
using SalesBot.Core.Members;

namespace SalesBot.Core.Tests.Members;

/// <summary>
/// A small department. He directs Liu and Ana; Zhang and Chen report to Liu, Sun reports to Ana; Lin administers.
/// Province &gt; Southwest (Liu) &gt; Jining (Zhang) &gt; Jinxiang; Southwest &gt; Heze (Chen); Province &gt; Central (Ana) &gt; Zibo (Sun).
/// </summary>
internal static class Department
{
    public const int Province = 1, Southwest = 2, Jining = 3, Jinxiang = 4, Heze = 5, Central = 6, Zibo = 7, Unknown = 99;

    public const int He = 10, Liu = 20, Ana = 21, Zhang = 30, Chen = 31, Sun = 32, Lin = 90, Nobody = 0;

    private static readonly Member[] People =
    [
        Person(He, "he", Role.Director, null, Province),
        Person(Liu, "liu", Role.Manager, He, Southwest),
        Person(Ana, "ana", Role.Manager, He, Central),
        Person(Zhang, "zhang", Role.Rep, Liu, Jining),
        Person(Chen, "chen", Role.Rep, Liu, Heze),
        Person(Sun, "sun", Role.Rep, Ana, Zibo),
        Person(Lin, "lin", Role.Administrator, He, Province),
    ];

    public static IReadOnlyList<Reporting> Lines { get; } =
        [.. People.Select(member => new Reporting(member.Id, member.ManagerId))];

    public static RegionTree Regions { get; } = new(
    [
        Place(Province, null), Place(Southwest, Province), Place(Jining, Southwest), Place(Jinxiang, Jining),
        Place(Heze, Southwest), Place(Central, Province), Place(Zibo, Central),
    ]);

    public static Viewer Viewer(int memberId) =>
        Viewers.Of(People.Single(member => member.Id == memberId), Lines, Regions.Under)!;

    /// <summary>The names of those who may, in the order of the department; an import as a system actor stands last.</summary>
    public static string WhoMay(Func<Viewer, bool> may) => string.Join(' ',
        People.Where(member => may(Viewer(member.Id))).Select(member => member.Name)
            .Concat(may(Core.Members.Viewer.System("import")) ? ["import"] : []));

    public static Member Person(int id, string name, Role role, int? managerId, params int[] regions) => new()
    {
        Id = id,
        Upn = $"{name}@demo.example",
        Name = name,
        Role = role,
        ManagerId = managerId,
        TimeZone = "Asia/Shanghai",
        Regions = [.. regions.Select(region => new MemberRegion { MemberId = id, RegionId = region })],
    };

    private static Region Place(int id, int? parentId) =>
        new() { Id = id, Code = $"r{id}", ParentId = parentId, NameEn = $"Region {id}" };
}
