using SalesBot.Core.Members;
using static SalesBot.Core.Tests.Members.Department;

namespace SalesBot.Core.Tests.Members;

public sealed class LeaveRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2026-11-30", "2026-11-30", true)]
    [InlineData("2026-11-30", "2026-11-29", false)]
    public void Leave_ends_on_its_first_day_or_later(string from, string to, bool kept) =>
        Assert.Equal(kept, new LeaveEndsAfterItBegins(DateOnly.Parse(from), DateOnly.Parse(to)).IsKept);

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-23", false)]
    public void Leave_that_is_over_is_not_recorded(string to, bool kept) => Assert.Equal(kept, new LeaveIsNotOver(DateOnly.Parse(to), Today).IsKept);

    [Theory]
    [InlineData("2026-10-24", true)]
    [InlineData("2026-10-23", false)]
    public void It_began_at_most_a_month_ago(string from, bool kept) => Assert.Equal(kept, new LeaveBeganOfLate(DateOnly.Parse(from), Today).IsKept);

    [Theory]
    [InlineData("2026-11-30", "2027-11-29", true)]
    [InlineData("2026-11-30", "2027-11-30", false)]
    [InlineData("2027-11-24", "2027-11-24", true)]
    [InlineData("2027-11-25", "2027-11-25", false)]
    public void It_is_no_longer_than_a_year_and_begins_within_one(string from, string to, bool kept) =>
        Assert.Equal(kept, new LeaveIsNoLongerThanAYear(DateOnly.Parse(from), DateOnly.Parse(to), Today).IsKept);

    [Theory]
    [InlineData("2026-11-25", "2026-11-29", true)]
    [InlineData("2026-11-25", "2026-11-30", false)]
    [InlineData("2026-12-02", "2026-12-02", false)]
    [InlineData("2026-12-04", "2026-12-08", false)]
    [InlineData("2026-12-05", "2026-12-08", true)]
    public void Two_leaves_do_not_overlap(string from, string to, bool kept)
    {
        var (from1, to1) = (DateOnly.Parse(from), DateOnly.Parse(to));

        Assert.Equal(kept, new LeaveDoesNotOverlap(Away(Zhang), from1, to1).IsKept);
        Assert.Equal(kept, new SubstituteIsThere(Away(Chen), from1, to1).IsKept);
    }

    [Theory]
    // By oneself: of the same manager, and the manager.
    [InlineData(Zhang, Chen, Zhang, true)]
    [InlineData(Zhang, Liu, Zhang, true)]
    [InlineData(Liu, Zhang, Liu, true)]
    [InlineData(Liu, Ana, Liu, true)]
    [InlineData(Zhang, Sun, Zhang, false)]
    [InlineData(Zhang, Ana, Zhang, false)]
    [InlineData(Zhang, He, Zhang, false)]
    // By who leads: anybody they lead, and themselves.
    [InlineData(Zhang, Chen, Liu, true)]
    [InlineData(Zhang, Sun, Liu, false)]
    [InlineData(Zhang, Sun, He, true)]
    // Nobody to whom no customer is shown.
    [InlineData(Ana, Lin, He, false)]
    public void A_substitute_is_of_the_team_or_of_the_people_of_who_records_it(int away, int substitute, int by, bool kept) =>
        Assert.Equal(kept, new SubstituteIsOfTheTeam(Who(away), Who(substitute), Viewer(by)).IsKept);

    private static Member Who(int id) => id switch
    {
        He => Person(He, "he", Role.Director, null, Province),
        Liu => Person(Liu, "liu", Role.Manager, He, Southwest),
        Ana => Person(Ana, "ana", Role.Manager, He, Central),
        Zhang => Person(Zhang, "zhang", Role.Rep, Liu, Jining),
        Chen => Person(Chen, "chen", Role.Rep, Liu, Heze),
        Sun => Person(Sun, "sun", Role.Rep, Ana, Zibo),
        _ => Person(Lin, "lin", Role.Administrator, He, Province),
    };

    private static Member Away(int id)
    {
        var member = Who(id);
        member.Leaves.Add(new Leave
        {
            MemberId = id,
            From = new(2026, 11, 30),
            To = new(2026, 12, 4),
            RecordedById = id,
            RecordedAt = new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc),
        });
        return member;
    }
}
