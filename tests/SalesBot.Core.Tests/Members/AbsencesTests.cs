using SalesBot.Core.Members;
using static SalesBot.Core.Tests.Members.Department;

namespace SalesBot.Core.Tests.Members;

/// <summary>Zhang is away from 30 November to 4 December; Chen stands in.</summary>
public sealed class AbsencesTests
{
    private readonly Member _zhang = Person(Zhang, "zhang", Role.Rep, Liu, Jining);

    private readonly Member _chen = Person(Chen, "chen", Role.Rep, Liu, Heze);

    private readonly Member _sun = Person(Sun, "sun", Role.Rep, Ana, Zibo);

    public AbsencesTests() => Put(_zhang, new(2026, 11, 30), new(2026, 12, 4), Chen);

    [Theory]
    // Midnight in Shanghai is 16:00 UTC of the day before.
    [InlineData("2026-11-29T15:59:59", false)]
    [InlineData("2026-11-29T16:00:00", true)]
    [InlineData("2026-12-04T15:59:59", true)]
    [InlineData("2026-12-04T16:00:00", false)]
    public void Somebody_stands_in_from_the_first_day_to_the_last_where_the_absent_one_is(string now, bool standsIn)
    {
        // Wherever the substitute is.
        _chen.TimeZone = "America/New_York";

        Assert.Equal(standsIn, For(_chen, now).Contains(Zhang));
    }

    [Fact]
    public void Nobody_else_stands_in() => Assert.Empty(For(_sun, "2026-12-01T02:00"));

    [Fact]
    public void It_does_not_go_on_from_one_to_the_next()
    {
        Put(_chen, new(2026, 12, 1), new(2026, 12, 2), Sun);

        Assert.Equal([Chen], For(_sun, "2026-12-01T02:00"));
        var rows = Rights.RowsOf(Eyes(_sun, "2026-12-01T02:00"));
        Assert.True(rows.Contains(Chen, Heze));
        Assert.False(rows.Contains(Zhang, Jining));
    }

    [Fact]
    public void It_is_over_with_the_leave_and_when_either_has_left()
    {
        const string Now = "2026-12-01T02:00";
        _zhang.Active = false;
        Assert.Empty(For(_chen, Now));

        _zhang.Active = true;
        _chen.Active = false;
        Assert.Null(Viewers.Of(_chen, Lines, Regions.Under, For(_chen, Now)));

        _chen.Active = true;
        _zhang.Leaves[0].To = new(2026, 11, 30);
        Assert.Empty(For(_chen, Now));
    }

    [Fact]
    public void Standing_in_gives_rows_and_the_right_to_act_and_nothing_more()
    {
        var eyes = Eyes(_chen, "2026-12-01T02:00");

        Assert.True(Rights.MaySeeRow(eyes, Zhang, Jining));
        Assert.True(Rights.MayWriteFor(eyes, Zhang, Jining));
        Assert.True(Rights.MayActFor(eyes, Zhang));
        Assert.False(Rights.MaySeeMember(eyes, Zhang));
        Assert.False(Rights.MaySeeRegion(eyes, Jining));
        Assert.False(Rights.MayWriteInTheNameOf(eyes, Zhang));
        Assert.False(Rights.MayWriteSummary(eyes, Zhang));
        Assert.False(Rights.MaySetGoalOfMember(eyes, Zhang));
        Assert.False(Rights.MayAddPotentialCustomer(eyes, Zhang, Jining));
        Assert.False(Rights.MayRecordLeaveOf(eyes, Zhang));
        Assert.False(Rights.MaySeeRow(eyes.OnTheirOwn(), Zhang, Jining));
    }

    [Fact]
    public void An_administrator_who_stands_in_still_sees_no_row()
    {
        var lin = Person(Lin, "lin", Role.Administrator, He, Province);
        _zhang.Leaves[0].SubstituteId = Lin;

        var eyes = Eyes(lin, "2026-12-01T02:00");

        Assert.Contains(Zhang, eyes.StandsInFor);
        Assert.False(Rights.MaySeeRow(eyes, Zhang, Jining));
        Assert.False(Rights.MayActFor(eyes, Zhang));
    }

    [Theory]
    [InlineData(Zhang, "he liu zhang import")]
    [InlineData(Liu, "he liu import")]
    [InlineData(Lin, "he lin import")]
    public void Leave_is_recorded_by_oneself_and_by_who_leads(int member, string who) =>
        Assert.Equal(who, WhoMay(viewer => Rights.MayRecordLeaveOf(viewer, member)));

    private IReadOnlySet<int> For(Member member, string now) => Absences.CoveredBy(member, [_zhang, _chen, _sun], Utc(now));

    private Viewer Eyes(Member member, string now) => Viewers.Of(member, Lines, Regions.Under, For(member, now))!;

    private static DateTime Utc(string iso) => DateTime.SpecifyKind(DateTime.Parse(iso), DateTimeKind.Utc);

    private static void Put(Member member, DateOnly from, DateOnly to, int substitute) => member.Leaves.Add(new Leave
    {
        MemberId = member.Id,
        From = from,
        To = to,
        SubstituteId = substitute,
        RecordedById = member.Id,
        RecordedAt = Utc("2026-11-24T02:00"),
    });
}
