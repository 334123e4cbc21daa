using System.Globalization;
using SalesBot.Core.Calendar;

namespace SalesBot.Core.Language.Days;

/// <summary>
/// What the expressions in the files of periods mean: <c>week -1</c> is last week, <c>quarter</c> a named one, <c>last
/// months</c> the so many whole months before this one, <c>year so far</c> from its first day to today.
/// </summary>
internal static class PeriodMeaning
{
    private const int MostYears = 20;

    /// <summary>The period; null when there is none.</summary>
    /// <param name="said">The expression.</param>
    /// <param name="today">The speaker's day.</param>
    /// <param name="view">Past: a named part of the year is the one last begun; coming: the one not yet over.</param>
    public static Period? Resolve(Said said, DateOnly today, DayView view)
    {
        var words = said.Meaning.Split(' ');
        if (words.Length > 1 && words[1] == "so")
        {
            return DayMeaning.Whole(words[0], today, 0)?.UpTo(today);
        }

        if (words.Length > 1 && int.TryParse(words[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            return DayMeaning.Whole(words[0], today, count);
        }

        return words[0] switch
        {
            "quarter" => Part(said["ordinal"] ?? said["q"], 3, said["year"], today, view),
            "half" => Part(said["ordinal"], 6, said["year"], today, view),
            "month" => Part(said["month"], 1, said["year"], today, view),
            "year" => said["year"] is { } year ? Period.Year(DayMeaning.Year(year, today)) : null,
            "months" => Months(said, today, view),
            "since" => Part(said["month"], 1, said["year"], today, DayView.Past) is { } first ? new Period(first.From, today) : null,
            "dates" => Dates(said, today),
            "last" => Last(words[1], said["n"] ?? 0, today),
            _ => throw new InvalidOperationException($"No period is meant by '{said.Meaning}'."),
        };
    }

    /// <summary>The n-th so many months of a year.</summary>
    private static Period? Part(int? n, int months, int? year, DateOnly today, DayView view)
    {
        if (n is null || n < 1 || n > 12 / months)
        {
            return null;
        }

        Period In(int y) => Period.Months(y, ((n.Value - 1) * months) + 1, months);
        return year is { } said ? In(DayMeaning.Year(said, today))
            : view == DayView.Past ? In(In(today.Year).From <= today ? today.Year : today.Year - 1)
            : In(In(today.Year).To >= today ? today.Year : today.Year + 1);
    }

    private static Period? Months(Said said, DateOnly today, DayView view)
    {
        if (said["month"] is not { } from || said["month2"] is not { } to || Part(from, 1, said["year"], today, view) is not { } first)
        {
            return null;
        }

        return Period.Months(first.From.Year, from, ((to - from + 12) % 12) + 1);
    }

    private static Period? Dates(Said said, DateOnly today)
    {
        var year = DayMeaning.Year(said["year"] ?? 0, today);
        var month = said["month"] ?? today.Month;
        return DayMeaning.Day(year, month, said["n"] ?? 0) is { } from
            && DayMeaning.Day(year, said["month2"] ?? month, said["n2"] ?? 0) is { } to && from <= to
            ? new Period(from, to)
            : null;
    }

    /// <summary>Days end with today; weeks, months and years are whole ones, the last being the one before this.</summary>
    private static Period? Last(string unit, int n, DateOnly today) => (unit, n) switch
    {
        (_, < 1 or > 400) => null,
        ("days", _) => new Period(today.AddDays(1 - n), today),
        ("weeks", _) => new Period(Period.Week(today.AddDays(-7 * n)).From, Period.Week(today).From.AddDays(-1)),
        ("months", _) => new Period(Period.Month(today.AddMonths(-n)).From, Period.Month(today).From.AddDays(-1)),
        ("quarters", _) => new Period(Period.Quarter(today.AddMonths(-3 * n)).From, Period.Quarter(today).From.AddDays(-1)),
        ("years", <= MostYears) => new Period(new DateOnly(today.Year - n, 1, 1), new DateOnly(today.Year - 1, 12, 31)),
        _ => null,
    };
}
