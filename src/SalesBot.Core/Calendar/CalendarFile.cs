using System.Globalization;

namespace SalesBot.Core.Calendar;

/// <summary>
/// A company's holidays and make-up days as a file: comma separated, first the line <c>from,to,kind,name</c>, below it a line
/// for each day or run of days. <c>to</c> is empty for a single day, <c>kind</c> is holiday or makeup, the name is for people.
/// Blank lines, and lines that begin with #, are passed over.
/// </summary>
/// <param name="Holidays">Days that are not worked.</param>
/// <param name="MakeUpDays">Saturdays and Sundays that are worked.</param>
/// <param name="Faults">What is wrong, each with its line; when there is one, nothing of the file should be used.</param>
public sealed record CalendarFile(IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> MakeUpDays, IReadOnlyList<string> Faults)
{
    private const string Head = "from,to,kind,name";

    /// <summary>No holiday lasts longer: what does is a slip of the year.</summary>
    private const int LongestRun = 31;

    public static CalendarFile Read(string text)
    {
        List<(DateOnly Day, bool IsMakeUp)> days = [];
        List<string> faults = [];
        var isHeaded = false;
        foreach (var (line, number) in text.TrimStart('\uFEFF').Split('\n').Select((line, at) => (line.Trim(), at + 1)).Where(l => l.Item1.Length > 0 && l.Item1[0] != '#'))
        {
            if (!isHeaded)
            {
                isHeaded = true;
                if (!line.Equals(Head, StringComparison.OrdinalIgnoreCase)) faults.Add($"line {number}: the first line is '{Head}', not '{line}'.");
                continue;
            }

            var (found, fault) = Line(line);
            fault ??= found.Select(day => days.Exists(d => d.Day == day.Day) ? $"{day.Day:yyyy-MM-dd} stands in the file twice; leave one of them out." : null).FirstOrDefault(f => f is not null);
            if (fault is not null)
            {
                faults.Add($"line {number}: {fault}");
                continue;
            }

            days.AddRange(found);
        }

        return new([.. days.Where(d => !d.IsMakeUp).Select(d => d.Day)], [.. days.Where(d => d.IsMakeUp).Select(d => d.Day)], faults);
    }

    private static (IReadOnlyList<(DateOnly Day, bool IsMakeUp)> Days, string? Fault) Line(string line)
    {
        if (line.Split(',', 4, StringSplitOptions.TrimEntries) is not [var first, var last, var kind, ..])
        {
            return ([], $"there are {line.Split(',').Length} columns; write {Head}.");
        }

        if (Day(first) is not { } from) return ([], $"'{first}' is no day; write it as 2026-10-01.");
        if (last.Length > 0 && Day(last) is null) return ([], $"'{last}' is no day; write it as 2026-10-07, or leave it empty.");
        var to = Day(last) ?? from;
        return kind.ToLowerInvariant() switch
        {
            _ when to < from => ([], $"{last} lies before {first}."),
            _ when to.DayNumber - from.DayNumber >= LongestRun => ([], $"{first} to {last} are more than {LongestRun} days; is the month or the year right?"),
            "holiday" => (Run(from, to, isMakeUp: false), null),
            "makeup" when Run(from, to, isMakeUp: true) is var run => run.Select(d => d.Day).FirstOrDefault(IsWeekday) is var weekday && weekday != default
                ? ([], $"{weekday:yyyy-MM-dd} is a {weekday.DayOfWeek}, which is worked anyway; a make-up day is a Saturday or Sunday.")
                : (run, null),
            _ => ([], $"'{kind}' is no kind of day; write holiday or makeup."),
        };
    }

    private static IReadOnlyList<(DateOnly Day, bool IsMakeUp)> Run(DateOnly from, DateOnly to, bool isMakeUp) =>
        [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(i => (from.AddDays(i), isMakeUp))];

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
