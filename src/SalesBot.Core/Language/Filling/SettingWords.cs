using System.Globalization;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language.Days;
using SalesBot.Core.Language.Numbers;
using SalesBot.Core.Language.Places;

namespace SalesBot.Core.Language.Filling;

/// <summary>What is said of one's own settings: a time, days of the week, hours in which it is to be quiet, a time zone.</summary>
internal sealed class SettingWords(Analysis seen)
{
    /// <summary>Two meanings of a section that stand around two days make a range of them.</summary>
    private const string Through = "through";

    public Slots Fill(Slots slots, string intent, Stretch? by) => intent switch
    {
        Intents.SettingsPromptTime => slots with { Time = Times().Select(t => (TimeOnly?)t).FirstOrDefault() },
        Intents.SettingsDays => Days(slots),
        Intents.SettingsQuiet => Quiet(slots, by),
        _ => slots with { Zones = Cities.ZonesIn(seen.Sentence) is { Count: > 0 } zones ? zones : null },
    };

    /// <summary>"Only Monday to Thursday": the days that were said, and whether they are all, or come to or go from those there are.</summary>
    private Slots Days(Slots slots)
    {
        var found = Find("days of the week");
        var days = Weekdays.None;
        for (var at = 0; at < found.Count; at++)
        {
            days |= At(found, at);
        }

        return slots with
        {
            Weekdays = days == Weekdays.None ? null : days,
            Which = Find("days how").Select(s => s.Meaning).Order(StringComparer.Ordinal).LastOrDefault(),
        };
    }

    private Weekdays At(IReadOnlyList<Said> found, int at) => found[at].Meaning switch
    {
        Through when at > 0 && at + 1 < found.Count && Number(found[at - 1]) is { } from && Number(found[at + 1]) is { } to =>
            Enumerable.Range(0, ((to - from + 7) % 7) + 1).Select(i => (from + i - 1) % 7).Aggregate(Weekdays.None, (days, i) => days | (Weekdays)(1 << i)),
        "weekdays" => Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday,
        "weekend" => Weekdays.Saturday | Weekdays.Sunday,
        "all" => Calendar.WeekdaysOfDays.All,
        _ => Number(found[at]) is { } day ? (Weekdays)(1 << (day - 1)) : Weekdays.None,
    };

    private static int? Number(Said said) => int.TryParse(said.Meaning, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : null;

    /// <summary>Hours of every day, or a pause up to a day; else days of the week on which it is to be quiet.</summary>
    private Slots Quiet(Slots slots, Stretch? by)
    {
        var how = Find("quiet").Select(s => s.Meaning).ToHashSet();
        var times = Times();
        return how.Contains("off") ? slots with { Which = "off" }
            : by is { } stretch ? slots with { Due = stretch.After(seen.Today), Which = "pause" }
            : times.Count > 1 ? slots with { Time = times[0], Until = times[1], Which = how.Contains("outside") ? "outside" : "between" }
            : times.Count == 1 ? slots with { Time = times[0], Which = how.Contains("before") || how.Contains("until") ? "before" : how.Contains("after") ? "after" : null }
            : PausedUntil(how.Contains("until")) is { } day ? slots with { Due = day, Which = "pause" }
            : Days(slots);
    }

    /// <summary>The first day on which it may speak again: what was said behind "until"; after today where that was said.</summary>
    private DateOnly? PausedUntil(bool saysUntil)
    {
        if (saysUntil && SlotReader.Due(seen) is { } until && until > seen.Today)
        {
            return until;
        }

        return Find("quiet today").Count > 0 ? seen.Today.AddDays(1) : null;
    }

    /// <summary>All times of the day, and where none of these stands, bare hours ("nothing after 19").</summary>
    private List<TimeOnly> Times()
    {
        // "From 7 to 8:30" could be days of a month elsewhere.
        var times = Find("time").ToList();
        times.AddRange(Said.Find(seen.Plain, seen.Tongue, seen.Tongue.Values("bare hour"), times.Select(t => t.Span)));
        return [.. times.OrderBy(t => t.Span.Start).Select(TimeReader.Resolve).OfType<TimeOnly>()];
    }

    private IReadOnlyList<Said> Find(string section) => Said.Find(seen.Plain, seen.Tongue, seen.Tongue.Values(section), []);
}
