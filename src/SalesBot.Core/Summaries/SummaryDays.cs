using SalesBot.Core.Calendar;

namespace SalesBot.Core.Summaries;

/// <summary>
/// Which days a summary is of, and when it is due. A week is Monday to Sunday and due on its Friday, holiday or not, so that
/// everybody knows the day without looking; a month is the calendar month and due on its last working day. Both at 18:00
/// where the member is.
/// </summary>
public sealed class SummaryDays(WorkingDays workingDays)
{
    /// <summary>Local time by which it is due.</summary>
    public static readonly TimeOnly DueTime = new(18, 0);

    /// <summary>Local time at which whoever has not handed in is reminded.</summary>
    public static readonly TimeOnly ReminderTime = new(15, 0);

    /// <summary>Local time at which whoever leads is shown the team's: half an hour after the deadline.</summary>
    public static readonly TimeOnly ShownTime = new(18, 30);

    /// <summary>On so many of the first working days of a month an unnamed month is the one before, while that is missing.</summary>
    private const int LateDaysOfMonth = 2;

    /// <summary>Days; no company closes for longer.</summary>
    private const int LongestBreak = 16;

    /// <summary>The whole week or month that a day lies in.</summary>
    public static Period Of(SummaryKind kind, DateOnly day) => kind == SummaryKind.Week ? Period.Week(day) : Period.Month(day);

    /// <summary>The one before.</summary>
    public static Period Before(SummaryKind kind, Period period) => Of(kind, period.From.AddDays(-1));

    /// <summary>The one after.</summary>
    public static Period After(SummaryKind kind, Period period) => Of(kind, period.To.AddDays(1));

    /// <summary>
    /// The one that is meant when somebody hands in. What was said counts (of more than one week or month: the last). Said
    /// of none on a Monday or Tuesday (of months: on the first two working days) it is the one before while that is missing;
    /// else the one that runs.
    /// </summary>
    /// <param name="kind">Week or month.</param>
    /// <param name="said">The period that was said; null for none.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="isMissing">Whether the summary of a period is still to be handed in.</param>
    public Period ToSubmit(SummaryKind kind, Period? said, DateOnly today, Func<Period, bool> isMissing)
    {
        if (said is { } days)
        {
            return Of(kind, days.Contains(today) ? today : days.To);
        }

        var running = Of(kind, today);
        var before = Before(kind, running);
        return IsStillLastTime(kind, today) && isMissing(before) ? before : running;
    }

    /// <summary>The one that a manager asks about without naming it: the one that runs from its day of handing in on, before that the last.</summary>
    public Period ToLookAt(SummaryKind kind, Period? said, DateOnly today)
    {
        if (said is { } days)
        {
            return Of(kind, days.Contains(today) ? today : days.To);
        }

        var running = Of(kind, today);
        return today >= DueOn(kind, running) ? running : Before(kind, running);
    }

    /// <summary>The day on which it is due, in the member's zone.</summary>
    public DateOnly DueOn(SummaryKind kind, Period period) => kind == SummaryKind.Week ? period.From.AddDays(4) : LastWorkingDay(period);

    /// <summary>The UTC instant at which it is due.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public DateTime DueAt(SummaryKind kind, Period period, string zone) => Zones.InstantOf(DueOn(kind, period), DueTime, zone);

    /// <summary>The day on which whoever has not handed in is reminded: the last working day up to the one it is due; null for none.</summary>
    public DateOnly? ReminderOn(SummaryKind kind, Period period)
    {
        var last = Days(new Period(period.From, DueOn(kind, period))).LastOrDefault(workingDays.IsWorkingDay);
        return last == default ? null : last;
    }

    /// <summary>The day on which the team's is shown to whoever leads: the one it is due, or the first working day after that.</summary>
    public DateOnly ShownOn(SummaryKind kind, Period period)
    {
        var due = DueOn(kind, period);
        var first = Enumerable.Range(0, LongestBreak).Select(due.AddDays).FirstOrDefault(workingDays.IsWorkingDay);
        return first == default ? due : first;
    }

    /// <summary>The ones that are shown on a day, the earlier first; mostly none.</summary>
    public IEnumerable<Period> ShownAt(SummaryKind kind, DateOnly day)
    {
        var running = Of(kind, day);
        Period[] near = [Before(kind, Before(kind, running)), Before(kind, running), running];
        return near.Where(period => ShownOn(kind, period) == day && Days(period).Any(workingDays.IsWorkingDay));
    }

    /// <summary>
    /// The ones that a member is asked for on a day while they are missing: the one before on the first two working days of
    /// the one that runs, and the one that runs from the day of the reminder on.
    /// </summary>
    public IEnumerable<Period> AskedFor(SummaryKind kind, DateOnly today)
    {
        var running = Of(kind, today);
        if (workingDays.Count(new Period(running.From, today)) <= LateDaysOfMonth)
        {
            yield return Before(kind, running);
        }

        if (ReminderOn(kind, running) <= today)
        {
            yield return running;
        }
    }

    /// <summary>
    /// Whether nobody waits for it: there is no working day in it, or the member is on leave on the day it is due, or on all
    /// its working days.
    /// </summary>
    public bool IsExcused(SummaryKind kind, Period period, Func<DateOnly, bool> isOnLeave) =>
        isOnLeave(DueOn(kind, period)) || IsAway(period, isOnLeave);

    /// <summary>Whether a member is on leave on all working days of it: nobody expects anything of them then.</summary>
    public bool IsAway(Period period, Func<DateOnly, bool> isOnLeave) => Days(period).Where(workingDays.IsWorkingDay).All(isOnLeave);

    private bool IsStillLastTime(SummaryKind kind, DateOnly today) => kind == SummaryKind.Week
        ? today.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday
        : workingDays.Count(new Period(new(today.Year, today.Month, 1), today)) <= LateDaysOfMonth;

    /// <summary>The last day of the month where it has no working day.</summary>
    private DateOnly LastWorkingDay(Period month)
    {
        var last = Days(month).LastOrDefault(workingDays.IsWorkingDay);
        return last == default ? month.To : last;
    }

    private static IEnumerable<DateOnly> Days(Period period) => Enumerable.Range(0, period.Days).Select(period.From.AddDays);
}
