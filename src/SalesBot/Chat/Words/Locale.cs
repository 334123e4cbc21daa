using System.Globalization;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;

namespace SalesBot.Chat.Words;

/// <summary>The language in which a person is answered, and how it writes numbers and days. A value: never ambient.</summary>
public sealed class Locale
{
    public static readonly Locale English = new("en", "en-US", "MMM d", "MMM d, yyyy", "MMMM yyyy", "ddd, MMM d", "0.0'%'");
    public static readonly Locale Spanish = new("es", "es-ES", "d MMM", "d MMM yyyy", "MMMM 'de' yyyy", "ddd d MMM", "0.0' %'");
    public static readonly Locale Chinese = new("zh-Hans", "zh-CN", "M月d日", "yyyy年M月d日", "yyyy年M月", "M月d日 ddd", "0.0'%'");

    internal const string Dash = " – ";

    private readonly CultureInfo _format;
    private readonly string _day;
    private readonly string _dayOfYear;
    private readonly string _month;
    private readonly string _weekday;
    private readonly string _percent;

    private Locale(string code, string region, string day, string dayOfYear, string month, string weekday, string percent)
    {
        Code = code;
        Culture = CultureInfo.GetCultureInfo(code);
        // A neutral culture does not know its currency or how it groups digits: the region does.
        _format = CultureInfo.GetCultureInfo(region);
        (_day, _dayOfYear, _month, _weekday, _percent) = (day, dayOfYear, month, weekday, percent);
    }

    public static IReadOnlyList<Locale> All { get; } = [English, Spanish, Chinese];

    /// <summary><c>en</c>, <c>es</c> or <c>zh-Hans</c>.</summary>
    public string Code { get; }

    /// <summary>The culture under which words are looked up.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The locale of a language tag such as <c>es-MX</c>, <c>zh</c> or <c>zh-CN</c>; English where it is none of ours.</summary>
    public static Locale Of(string? tag) => Find(tag) ?? English;

    /// <summary>The same; null where it is none of ours.</summary>
    public static Locale? Find(string? tag) =>
        All.FirstOrDefault(l => tag?.StartsWith(l.Code[..2], StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>An amount of money or a count: no decimals where there are none.</summary>
    public string Number(decimal value) => value.ToString(value == decimal.Truncate(value) ? "N0" : "#,0.##", _format);

    /// <summary>An amount without its fraction, for figures that are worked out rather than counted.</summary>
    public string Rounded(decimal value) => decimal.Round(value, MidpointRounding.AwayFromZero).ToString("N0", _format);

    /// <summary>A difference with its sign, without its fraction.</summary>
    public string Difference(decimal value) => (value > 0 ? "+" : value < 0 ? "−" : "") + Rounded(Math.Abs(value));

    /// <summary>1.103 is 110.3%.</summary>
    public string Percent(decimal share) => (decimal.Round(share * 100, 1, MidpointRounding.AwayFromZero)).ToString(_percent, _format);

    /// <summary>A change with its sign: 0.25 is +25.0%.</summary>
    public string Change(decimal share) => (share > 0 ? "+" : share < 0 ? "−" : "") + Percent(Math.Abs(share));

    /// <summary>A day with its year.</summary>
    public string Day(DateOnly day) => day.ToString(_dayOfYear, _format);

    /// <summary>A day of the current year, with its weekday.</summary>
    public string Weekday(DateOnly day) => day.ToString(_weekday, _format);

    /// <summary>A day of the week.</summary>
    public string DayName(DayOfWeek day) => this == Chinese ? _format.DateTimeFormat.GetAbbreviatedDayName(day) : _format.DateTimeFormat.GetDayName(day);

    /// <summary>A period as people name it: a day, a month, a year, or from a day to a day.</summary>
    public string Span(Period period)
    {
        if (period.Days == 1)
        {
            return Day(period.From);
        }

        if (period == Period.Year(period.From.Year))
        {
            return period.From.Year.ToString(CultureInfo.InvariantCulture) + (this == Chinese ? "年" : "");
        }

        return period == Period.Month(period.From)
            ? period.From.ToString(_month, _format)
            : FromTo(period);
    }

    /// <summary>The name of a thing as this language has it.</summary>
    public string NameOf(Name name) => (this == Spanish ? name.Spanish : this == Chinese ? name.Chinese : null) ?? name.Display;

    /// <summary>The name of a person as this language has it.</summary>
    public string NameOf(Member member) => this == Chinese && member.NameZh.Length > 0 ? member.NameZh : member.Name;

    /// <summary>A year that both ends share is said once: after the second, in Chinese before the first.</summary>
    private string FromTo(Period period) => period.From.Year != period.To.Year ? $"{Day(period.From)}{Dash}{Day(period.To)}"
        : this == Chinese ? $"{Day(period.From)}{Dash}{period.To.ToString(_day, _format)}"
        : $"{period.From.ToString(_day, _format)}{Dash}{Day(period.To)}";
}
