using SalesBot.Core.Calendar;
using SalesBot.Core.Members;

namespace SalesBot.Core.Tests.Members;

public sealed class PromptHoursTests
{
    /// <summary>Tuesday 1 December 2026 is a holiday, Saturday the 5th is worked for it.</summary>
    private static readonly WorkingDays Working = new([new(2026, 12, 1)], [new(2026, 12, 5)]);

    private static readonly DateOnly Monday = new(2026, 11, 30);

    private static readonly TimeOnly Nine = new(9, 0);

    [Fact]
    public void By_default_the_bot_speaks_on_each_working_day_at_the_prompt_time() =>
        Assert.Equal("Mon 09:00, Wed 09:00, Thu 09:00, Fri 09:00, Sat 09:00", Week(_ => { }));

    [Fact]
    public void Chosen_days_are_chosen_within_the_working_days() =>
        Assert.Equal("Mon 09:00, Wed 09:00", Week(m => m.PromptDays = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday));

    [Fact]
    public void Who_chose_Monday_to_Friday_hears_nothing_on_a_make_up_Saturday() => Assert.Equal(
        "Mon 09:00, Wed 09:00, Thu 09:00, Fri 09:00",
        Week(m => m.PromptDays = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday));

    [Fact]
    public void Paused_until_Thursday_it_speaks_on_Thursday_again() =>
        Assert.Equal("Thu 09:00, Fri 09:00, Sat 09:00", Week(m => m.PausedUntil = new(2026, 12, 3)));

    [Fact]
    public void On_leave_from_Wednesday_to_Friday_both_days_are_free() =>
        Assert.Equal("Mon 09:00, Sat 09:00", Week(m => m.Leaves.Add(Away(m, new(2026, 12, 2), new(2026, 12, 4)))));

    [Fact]
    public void Nobody_speaks_to_who_has_left() => Assert.Equal("", Week(m => m.Active = false));

    [Theory]
    // Over midnight: 19:00 to 08:00.
    [InlineData("19:00", "08:00", "07:30", "08:00")]
    [InlineData("19:00", "08:00", "08:00", "08:00")]
    [InlineData("19:00", "08:00", "18:59", "18:59")]
    [InlineData("19:00", "08:00", "19:00", null)]
    [InlineData("19:00", "08:00", "23:59", null)]
    // To midnight, from midnight.
    [InlineData("19:00", "00:00", "21:00", null)]
    [InlineData("19:00", "00:00", "00:00", "00:00")]
    [InlineData("00:00", "08:00", "00:00", "08:00")]
    // Within a day.
    [InlineData("12:00", "14:00", "13:00", "14:00")]
    [InlineData("12:00", "14:00", "14:00", "14:00")]
    [InlineData("12:00", "14:00", "11:59", "11:59")]
    [InlineData(null, null, "03:00", "03:00")]
    public void What_falls_into_quiet_hours_waits_for_their_end_on_the_same_day_or_is_dropped(string? from, string? to, string wish, string? due)
    {
        var member = Rep(m => (m.QuietFrom, m.QuietTo) = (Time(from), Time(to)));

        Assert.Equal(Time(due), PromptHours.At(member, Monday, TimeOnly.Parse(wish), Working));
    }

    [Theory]
    [InlineData("2026-11-30T18:59", true)]
    [InlineData("2026-11-30T19:00", false)]
    [InlineData("2026-12-01T09:00", false)]
    [InlineData("2026-12-02T07:59", false)]
    [InlineData("2026-12-02T08:00", true)]
    public void What_comes_late_comes_neither_in_quiet_hours_nor_on_a_free_day(string local, bool may) => Assert.Equal(
        may, PromptHours.MaySpeak(Rep(m => (m.QuietFrom, m.QuietTo) = (new(19, 0), new(8, 0))), DateTime.Parse(local), Working));

    [Fact]
    public void The_next_one_is_looked_for_over_holidays_leave_and_quiet_hours()
    {
        var member = Rep(m => m.Leaves.Add(Away(m, new(2026, 12, 2), new(2026, 12, 7))));

        Assert.Equal((new DateOnly(2026, 12, 8), Nine), PromptHours.Next(member, new(2026, 12, 1), Nine, Working));
    }

    [Fact]
    public void There_is_no_next_one_for_who_lets_it_speak_on_no_working_day() =>
        Assert.Null(PromptHours.Next(Rep(m => m.PromptDays = Weekdays.Sunday), Monday, Nine, Working));

    private static string Week(Action<Member> set)
    {
        var member = Rep(set);
        return string.Join(", ", Enumerable.Range(0, 7).Select(Monday.AddDays)
            .Select(day => (Day: day, Time: PromptHours.At(member, day, member.PromptTime, Working)))
            .Where(due => due.Time is not null).Select(due => $"{due.Day.DayOfWeek.ToString()[..3]} {due.Time:HH:mm}"));
    }

    private static Member Rep(Action<Member> set)
    {
        var member = Department.Person(Department.Zhang, "zhang", Role.Rep, Department.Liu);
        set(member);
        return member;
    }

    private static Leave Away(Member member, DateOnly from, DateOnly to) => new()
    {
        MemberId = member.Id,
        From = from,
        To = to,
        RecordedById = member.Id,
        RecordedAt = new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc),
    };

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text);
}
