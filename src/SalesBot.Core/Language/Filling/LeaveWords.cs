using SalesBot.Core.Language.Days;
using SalesBot.Core.Language.Names;

namespace SalesBot.Core.Language.Filling;

/// <summary>Who is away, from when to when, and who stands in for them.</summary>
internal sealed class LeaveWords(Analysis seen)
{
    public Slots Fill(Slots slots, string intent, Stretch? by, Func<string, Mention?, Name?> only)
    {
        var (from, to) = intent == Intents.LeaveEnd ? (null, SlotReader.Day(seen, DayView.Coming)) : Days(by);
        var (away, standsIn) = People();
        return slots with
        {
            Member = only("member", away),
            To = only("to", standsIn),
            From = from,
            Due = to,
            UnknownName = Unknown(intent, away, standsIn),
        };
    }

    /// <summary>Of two people the first is away, but where it is said of the first that they stand in; of one it is told by the same words.</summary>
    private (Mention? Away, Mention? StandsIn) People()
    {
        var named = seen.MentionsOf(NameKind.Member).ToList();
        var standsIn = named.Find(StandsIn) ?? (named.Count > 1 ? named[1] : null);
        return (named.Find(m => m != standsIn), standsIn);
    }

    /// <summary>Whether the words right after a name, or right before it, say that this one stands in.</summary>
    private bool StandsIn(Mention mention)
    {
        var after = seen.Plain[mention.Span.End..];
        var before = seen.Plain[..mention.Span.Start].TrimEnd();
        return Find(after, "stands in").Any(s => s.Span.Start <= 1) || Find(before, "stood in by").Any(s => s.Span.End == before.Length);
    }

    /// <summary>Somebody unknown is away or stands in: such a name must read neither as oneself nor as nobody.</summary>
    private string? Unknown(string intent, Mention? away, Mention? standsIn) =>
        (away is null || standsIn is null) && IntentScores.Unknown(seen, intent) is { } span ? seen.Sentence.TypedAt(span) : null;

    private (DateOnly? From, DateOnly? To) Days(Stretch? by)
    {
        if (Dates() is { } dates)
        {
            return dates;
        }

        var days = seen.Days.Select(d => DayMeaning.Resolve(d, seen.Today, DayView.Coming)).OfType<DateOnly>().ToList();
        if (days.Count > 1)
        {
            return (days[0], days[1] >= days[0] ? days[1] : AfterIn(days[0], days[1], seen.Days[^1]));
        }

        var period = seen.Periods.Select(p => PeriodMeaning.Resolve(p, seen.Today, DayView.Coming)).FirstOrDefault(p => p is not null);
        return days.Count == 0 ? (Begins(period?.From), period?.To) : One(days[0], by);
    }

    /// <summary>One day: the last where that was said ("until Friday", "back on Friday"), the first, or the only one.</summary>
    private (DateOnly? From, DateOnly? To) One(DateOnly day, Stretch? by) =>
        Has("leave back") ? (seen.Today, day.AddDays(-1))
        : Has("leave until") ? (seen.Today, day)
        : by is { } stretch ? (day, stretch.After(day).AddDays(-1))
        : Has("leave from") ? (day, null)
        : (day, day);

    /// <summary>"From 30 to 4", with or without a month: the month is that of the end, and the beginning lies before it.</summary>
    private (DateOnly? From, DateOnly? To)? Dates()
    {
        if (seen.Periods.FirstOrDefault(p => p.Meaning == "dates") is not { } said || said["n"] is not { } first || said["n2"] is not { } last)
        {
            return null;
        }

        if (said["month"] is not { } month)
        {
            var from = DayMeaning.MonthDay(first, seen.Today, DayView.Coming);
            return (from, from is { } begin ? DayMeaning.MonthDay(last, begin, DayView.Coming) : null);
        }

        var year = seen.Today.Year;
        var to = DayMeaning.Day(year, month, last) is { } end && end >= seen.Today ? end : DayMeaning.Day(year + 1, month, last);
        return (to is { } until ? DayMeaning.MonthDay(first, until, DayView.Past) : null, to);
    }

    /// <summary>A weekday that was said as the end is the one after the beginning.</summary>
    private static DateOnly AfterIn(DateOnly from, DateOnly to, Said end) =>
        end.Meaning == "weekday" ? DayMeaning.Resolve(end, from, DayView.Coming) ?? to : to;

    /// <summary>What has begun is from today on.</summary>
    private DateOnly? Begins(DateOnly? from) => from < seen.Today ? seen.Today : from;

    private bool Has(string section) => Find(seen.Plain, section).Count > 0;

    private IReadOnlyList<Said> Find(string plain, string section) => Said.Find(plain, seen.Tongue, seen.Tongue.Values(section), []);
}
