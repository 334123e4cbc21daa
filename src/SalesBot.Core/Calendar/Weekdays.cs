namespace SalesBot.Core.Calendar;

/// <summary>Some days of the week.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
}

/// <summary>Whether a day is one of them.</summary>
public static class WeekdaysOfDays
{
    /// <summary>All seven.</summary>
    public const Weekdays All = (Weekdays)127;

    /// <summary>The day of the week as one of a set.</summary>
    public static Weekdays Weekday(this DateOnly day) => (Weekdays)(1 << (((int)day.DayOfWeek + 6) % 7));

    public static bool Has(this Weekdays days, DateOnly day) => (days & day.Weekday()) != 0;
}
