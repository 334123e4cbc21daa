namespace SalesBot.Core.Members;

/// <summary>Whom a member reports to.</summary>
public readonly record struct Reporting(int MemberId, int? ManagerId);

/// <summary>Makes the viewer of a member.</summary>
public static class Viewers
{
    /// <summary>
    /// The eyes of a member; null when they have left. A rep has no people, whoever may report to them, and an
    /// administrator has neither people nor regions: a query that forgets the role then still finds nothing.
    /// </summary>
    /// <param name="member">With the regions they answer for.</param>
    /// <param name="reporting">All members, those who have left included: what they did stays their manager's to see.</param>
    /// <param name="under">The ids of a region and of all that lie under it.</param>
    /// <param name="standsInFor">For whom they stand in at this moment; see <see cref="Absences"/>.</param>
    public static Viewer? Of(
        Member member, IEnumerable<Reporting> reporting, Func<int, IReadOnlySet<int>> under, IReadOnlySet<int>? standsInFor = null)
    {
        if (!member.Active) return null;
        var own = RegionsOf(member);
        var regions = own.SelectMany(under).ToHashSet();
        var people = member.Role is Role.Manager or Role.Director ? PeopleOf(member.Id, reporting) : [];
        return new Viewer(member.Id, member.Role, regions, people)
        {
            RegionsBelow = regions.Except(own).ToHashSet(),
            StandsInFor = standsInFor ?? new HashSet<int>(),
        };
    }

    private static HashSet<int> RegionsOf(Member member) =>
        member.Role == Role.Administrator ? [] : [.. member.Regions.Select(region => region.RegionId)];

    private static HashSet<int> PeopleOf(int memberId, IEnumerable<Reporting> reporting)
    {
        var reports = reporting.Where(line => line.ManagerId is not null)
            .ToLookup(line => line.ManagerId!.Value, line => line.MemberId);
        var people = new HashSet<int>();
        var next = new Stack<int>([memberId]);
        while (next.TryPop(out var manager))
        {
            foreach (var person in reports[manager].Where(person => person != memberId && people.Add(person)))
            {
                next.Push(person);
            }
        }

        return people;
    }
}
