using System.Globalization;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Summaries;

namespace SalesBot.Features.Summaries;

/// <summary>Which summary: of which week or month. Written as <c>week:2026-11-23</c>.</summary>
internal readonly record struct SummaryOf(SummaryKind Kind, Period Period)
{
    /// <summary>As readings and buttons call a kind.</summary>
    public string KindCode => Kind == SummaryKind.Week ? "week" : "month";

    /// <summary>As phrases tell kinds apart: <c>.week</c> or <c>.month</c>.</summary>
    public string Key => "." + KindCode;

    public string Write() => $"{KindCode}:{Period.From:yyyy-MM-dd}";

    public SummaryOf Before() => new(Kind, SummaryDays.Before(Kind, Period));

    public SummaryOf After() => new(Kind, SummaryDays.After(Kind, Period));

    /// <summary>Null for what is none.</summary>
    public static SummaryOf? Read(string? written) =>
        written?.Split(':') is ["week" or "month", var day] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            ? Of(written[0] == 'w' ? SummaryKind.Week : SummaryKind.Month, from)
            : null;

    public static SummaryOf Of(SummaryKind kind, DateOnly day) => new(kind, SummaryDays.Of(kind, day));

    public static SummaryOf Of(Summary summary) => new(summary.Kind, new Period(summary.From, summary.To));

    /// <summary>What is said to be a month, or is as long as one, is a month; all else is a week.</summary>
    public static SummaryKind KindIn(Slots slots) =>
        slots.Kind == "month" || (slots.Kind is null && slots.Period is { } said && said == Period.Month(said.From)) ? SummaryKind.Month : SummaryKind.Week;
}
