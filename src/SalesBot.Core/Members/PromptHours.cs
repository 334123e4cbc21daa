using SalesBot.Core.Calendar;

namespace SalesBot.Core.Members;

/// <summary>
/// On which days, and at what local time, the bot may speak first to a member: the one place where it is written.
/// </summary>
/// <remarks>
/// It speaks on working days of the company, of these on the days that the member chose, not while they paused it and not
/// while they are on leave. What would fall into the member's quiet hours waits for their end when that comes on the same
/// day; else it is dropped: what was due in the evening is in the next morning's digest anyway. A local time that the night of
/// a clock change skips or shows twice is a matter of <see cref="Zones.InstantOf"/>.
/// </remarks>
public static class PromptHours
{
    /// <summary>Whether the bot speaks first to this member on a local day of theirs.</summary>
    /// <param name="member">With their leaves.</param>
    /// <param name="day">In the member's zone.</param>
    /// <param name="workingDays">The company's.</param>
    public static bool IsDay(Member member, DateOnly day, WorkingDays workingDays) =>
        member.Active
        && workingDays.IsWorkingDay(day)
        && member.PromptDays?.Has(day) != false
        && !(day < member.PausedUntil)
        && !member.IsOnLeave(day);

    /// <summary>The local time at which something is due that is wished for at <paramref name="wish"/>; null when nothing is on that day.</summary>
    /// <param name="member">With their leaves.</param>
    /// <param name="day">In the member's zone.</param>
    /// <param name="wish">Local time, such as <see cref="Member.PromptTime"/>.</param>
    /// <param name="workingDays">The company's.</param>
    public static TimeOnly? At(Member member, DateOnly day, TimeOnly wish, WorkingDays workingDays) =>
        !IsDay(member, day, workingDays) ? null
        : !IsQuiet(member, wish) ? wish
        : wish < member.QuietTo ? member.QuietTo
        : null;

    /// <summary>Whether a local time lies in the member's quiet hours; the time at which they end does not.</summary>
    public static bool IsQuiet(Member member, TimeOnly time) =>
        member is { QuietFrom: { } from, QuietTo: { } to } && time.IsBetween(from, to);

    /// <summary>Whether the bot may speak first now, at a local day and time: what comes late does not come into quiet hours either.</summary>
    public static bool MaySpeak(Member member, DateTime local, WorkingDays workingDays) =>
        IsDay(member, DateOnly.FromDateTime(local), workingDays) && !IsQuiet(member, TimeOnly.FromDateTime(local));

    /// <summary>The next day from <paramref name="from"/> on at which something wished for is due, with its time; null within a year.</summary>
    public static (DateOnly Day, TimeOnly Time)? Next(Member member, DateOnly from, TimeOnly wish, WorkingDays workingDays) => Enumerable
        .Range(0, 366).Select(from.AddDays)
        .Select(day => At(member, day, wish, workingDays) is { } time ? (day, time) : ((DateOnly, TimeOnly)?)null)
        .FirstOrDefault(due => due is not null);
}
