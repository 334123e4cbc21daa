namespace SalesBot.Core.Calendar;

/// <summary>Whole calendar days, both ends included.</summary>
public readonly record struct Period
{
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException($"A period ends on or after its first day, not {from:O} to {to:O}.", nameof(to));
        }

        From = from;
        To = to;
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>How many days it has, both ends counted.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>The part of this period up to and including <paramref name="day"/>; null when it has not begun by then.</summary>
    public Period? UpTo(DateOnly day) => day < From ? null : new Period(From, day < To ? day : To);

    /// <summary>The same days a year before (29 February becomes the 28th).</summary>
    public Period AYearBefore() => new(From.AddYears(-1), To.AddYears(-1));

    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>The week of a day, Monday to Sunday.</summary>
    public static Period Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(monday, monday.AddDays(6));
    }

    public static Period Month(DateOnly day) => Months(day.Year, day.Month, 1);

    public static Period Quarter(DateOnly day) => Months(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3);

    public static Period Year(int year) => Months(year, 1, 12);

    /// <summary><paramref name="count"/> whole months, the first being <paramref name="month"/> of <paramref name="year"/>.</summary>
    public static Period Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(count).AddDays(-1));
    }

    public override string ToString() => $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}";
}
