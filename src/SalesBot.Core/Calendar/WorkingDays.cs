namespace SalesBot.Core.Calendar;

/// <summary>
/// The company's working days: Monday to Friday, less its holidays, plus its make-up days. A day that is given as both
/// is worked: a make-up day is the more particular word.
/// </summary>
public sealed class WorkingDays
{
    private readonly HashSet<DateOnly> _closed;
    private readonly HashSet<DateOnly> _opened;

    public WorkingDays(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> makeUpDays)
    {
        var makeUp = makeUpDays.ToHashSet();
        _closed = [.. holidays.Where(day => IsWeekday(day) && !makeUp.Contains(day))];
        _opened = [.. makeUp.Where(day => !IsWeekday(day))];
    }

    /// <summary>Monday to Friday, without holidays.</summary>
    public static WorkingDays MondayToFriday { get; } = new([], []);

    public bool IsWorkingDay(DateOnly day) => IsWeekday(day) ? !_closed.Contains(day) : _opened.Contains(day);

    /// <summary>How many working days a period has; the work does not grow with its length.</summary>
    public int Count(Period period) =>
        WeekdaysBefore(period.To.DayNumber + 1) - WeekdaysBefore(period.From.DayNumber)
        - _closed.Count(period.Contains) + _opened.Count(period.Contains);

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    // Day number 0, 1 January of the year 1, is a Monday.
    private static int WeekdaysBefore(int dayNumber) => (dayNumber / 7 * 5) + Math.Min(dayNumber % 7, 5);
}
