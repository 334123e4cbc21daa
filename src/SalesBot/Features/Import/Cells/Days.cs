using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Cells;

/// <summary>The columns in which a day may be said: as it is, or counted from the day of the first import.</summary>
/// <param name="Date">2026-11-03 or 2026/11/3.</param>
/// <param name="YearOffset">0 for the year of the import, -1 for the year before.</param>
/// <param name="MonthDay">11-03, with <paramref name="YearOffset"/>.</param>
/// <param name="DaysAgo">Days before the import; a Saturday or Sunday is moved to the Friday before.</param>
internal sealed record DayColumns(string Date, string YearOffset, string MonthDay, string DaysAgo)
{
    /// <summary>The day of a fact.</summary>
    public static DayColumns OfFact { get; } = new("date", "year_offset", "month_day", "days_ago");

    /// <summary>A day beside others, such as <c>since</c>, <c>since_year_offset</c>, <c>since_month_day</c>.</summary>
    public static DayColumns Of(string name) => new(name, $"{name}_year_offset", $"{name}_month_day", $"{name}_days_ago");

    public IReadOnlyList<IReadOnlyList<string>> Groups => [[Date], [YearOffset, MonthDay], [DaysAgo]];

    public IEnumerable<string> All => [Date, YearOffset, MonthDay, DaysAgo];
}

/// <summary>Reads days.</summary>
/// <param name="Today">The company's day: what is dated later is left for later.</param>
/// <param name="CountedFrom">The day of the folder's first import.</param>
internal sealed partial record Days(DateOnly Today, DateOnly CountedFrom)
{
    private const int Earliest = 1950;
    private const int Latest = 2100;

    public const string Form = "write the day as 2026-11-03 or 2026/11/3.";

    public bool IsLater(DateOnly day) => day > Today;

    /// <summary>The day of a row; null when none is said or it is wrong, of which the row then tells.</summary>
    public DateOnly? Read(Row row, DayColumns columns)
    {
        var said = columns.Groups.Where(group => row.Text(group[0]).Length > 0 || (group.Count > 1 && row.Text(group[1]).Length > 0)).ToList();
        if (said.Count > 1)
        {
            row.Fault(said[1][0], $"the day is said twice, here and in {said[0][0]}; leave one of them empty.");
            return null;
        }

        return said switch
        {
            [] => null,
            [[var date]] when date == columns.Date => Date(row, date),
            [[var daysAgo]] => DaysAgo(row, daysAgo),
            [var offset, ..] => Offset(row, offset[0], offset[1]),
        };
    }

    /// <summary>The day of a fact: it must be said.</summary>
    public DateOnly? Needed(Row row, DayColumns columns)
    {
        var day = Read(row, columns);
        if (day is null && row.IsFine) row.Fault(columns.Groups.Select(g => g[0]).FirstOrDefault(row.Has, columns.Date), "the day is missing.");
        return day;
    }

    /// <summary>A day in one column.</summary>
    public static DateOnly? Date(Row row, string column)
    {
        if (row.Text(column) is not { Length: > 0 } text) return null;
        if (Parse(text) is { } day) return day;
        row.Fault(column, $"this is no day; {Form}");
        return null;
    }

    /// <summary>A whole number in one column; null when it is empty or none, of which the row then tells.</summary>
    public static int? Number(Row row, string column, int least, int most)
    {
        if (row.Text(column) is not { Length: > 0 } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        row.Fault(column, $"a whole number from {least} to {most} is needed here.");
        return null;
    }

    private static DateOnly? Parse(string text)
    {
        var parts = Written().Match(text);
        return parts.Success
            ? Day(Part(parts, 1), Part(parts, 2), Part(parts, 3))
            : null;
    }

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= Earliest and <= Latest && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private DateOnly? DaysAgo(Row row, string column) => Number(row, column, -3660, 36600) is not { } ago
        ? null
        : ToFriday(CountedFrom.AddDays(-ago));

    private static DateOnly ToFriday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    private DateOnly? Offset(Row row, string yearColumn, string dayColumn)
    {
        if (row.Needed(yearColumn).Length == 0 || row.Needed(dayColumn).Length == 0) return null;
        var offset = Number(row, yearColumn, -50, 50);
        if (MonthAndDay().Match(row.Text(dayColumn)) is not { Success: true } said || Day(2024, Part(said, 1), Part(said, 2)) is not { } day)
        {
            row.Fault(dayColumn, "write month and day as 11-03.");
            return null;
        }

        // Of a leap day only; it is the day before elsewhere.
        return offset is { } years ? day.AddYears(CountedFrom.Year + years - 2024) : null;
    }

    // Spreadsheets add an empty time of day to a date.
    [GeneratedRegex(@"^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[ T]0?0:00(?::00(?:\.0+)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^([0-9]{1,2})[-/]([0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndDay();
}
