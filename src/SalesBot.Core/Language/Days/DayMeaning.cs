using System.Globalization;
using SalesBot.Core.Calendar;

namespace SalesBot.Core.Language.Days;

/// <summary>
/// What the expressions in the files of days mean. A meaning is a word and perhaps a count: <c>day -1</c> is yesterday,
/// <c>weekday +1</c> a weekday of next week, <c>end month +1</c> the last day of next month.
/// </summary>
internal static class DayMeaning
{
    private const int Friday = 4;

    /// <summary>The day; null when there is no such day.</summary>
    public static DateOnly? Resolve(Said said, DateOnly today, DayView view)
    {
        var words = said.Meaning.Split(' ');
        var count = int.TryParse(words[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var c) ? c : (int?)null;
        return (words[0], words.Length > 1 ? words[1] : "") switch
        {
            ("day", _) => today.AddDays(count!.Value),
            ("days", var sign) => Sign(sign, said["n"]) is { } n ? today.AddDays(n) : null,
            ("weeks", var sign) => Sign(sign, said["n"]) is { } n ? today.AddDays(7 * n) : null,
            ("months", var sign) => Sign(sign, said["n"]) is { } n ? today.AddMonths(n) : null,
            ("weekday", "last") => Weekday(said, today, DayView.Past),
            ("weekday", "coming") => Weekday(said, today, DayView.Coming),
            ("weekday", _) when count is { } weeks => Monday(today).AddDays((7 * weeks) + said["weekday"]!.Value - 1),
            ("weekday", _) => Weekday(said, today, view),
            ("monthday", _) => MonthDay(said["n"], today, view),
            ("date", _) => Date(said["year"], said["month"] ?? said["m"], said["n"] ?? said["d"], today, view),
            ("start", var unit) => Whole(unit, today, count!.Value)?.From,
            ("end", "week") => Monday(today).AddDays((7 * count!.Value) + Friday),
            ("end", var unit) => Whole(unit, today, count!.Value)?.To,
            _ => throw new InvalidOperationException($"No day is meant by '{said.Meaning}'."),
        };
    }

    /// <summary>A week, month, quarter or year, so many before or after the one of a day.</summary>
    public static Period? Whole(string unit, DateOnly today, int count) => unit switch
    {
        "week" => Period.Week(today.AddDays(7 * count)),
        "month" => Period.Month(today.AddMonths(count)),
        "quarter" => Period.Quarter(today.AddMonths(3 * count)),
        "half" => Half(today.AddMonths(6 * count)),
        "year" => Period.Year(today.Year + count),
        _ => null,
    };

    public static Period Half(DateOnly day) => Period.Months(day.Year, day.Month <= 6 ? 1 : 7, 6);

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateOnly Monday(DateOnly day) => Period.Week(day).From;

    private static int? Sign(string sign, int? n) => n is > 400 ? null : sign == "-" ? -n : n;

    /// <summary>Seen from the past, a weekday is the last one and today is one; seen as coming, the next one after today.</summary>
    private static DateOnly Weekday(Said said, DateOnly today, DayView view)
    {
        var ahead = (said["weekday"]!.Value - 1 - today.DayNumber + Monday(today).DayNumber + 7) % 7;
        if (view == DayView.Coming)
        {
            return today.AddDays(ahead == 0 ? 7 : ahead);
        }

        return today.AddDays(ahead == 0 ? said.Meaning == "weekday last" ? -7 : 0 : ahead - 7);
    }

    public static DateOnly? MonthDay(int? n, DateOnly today, DayView view)
    {
        if (n is null or < 1 or > 31)
        {
            return null;
        }

        var step = view == DayView.Past ? -1 : 1;
        return Enumerable.Range(0, 12).Select(i => today.AddMonths(step * i))
            .Select(m => Day(m.Year, m.Month, n.Value))
            .FirstOrDefault(d => d is { } day && (view == DayView.Past ? day <= today : day >= today));
    }

    private static DateOnly? Date(int? year, int? month, int? n, DateOnly today, DayView view)
    {
        if (month is null || n is null)
        {
            return null;
        }

        if (month > 12 && n <= 12)
        {
            (month, n) = (n, month);
        }

        if (year is { } y)
        {
            return Day(Year(y, today), month.Value, n.Value);
        }

        int[] years = view == DayView.Past ? [today.Year, today.Year - 1] : [today.Year, today.Year + 1];
        return years.Select(x => Day(x, month.Value, n.Value))
            .FirstOrDefault(d => d is { } day && (view == DayView.Past ? day <= today : day >= today));
    }

    /// <summary>A year as said: in figures, or counted from this one.</summary>
    public static int Year(int said, DateOnly today) => said is > -100 and < 100 ? today.Year + said : said;
}
