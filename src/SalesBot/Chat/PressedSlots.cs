using System.Globalization;
using Newtonsoft.Json.Linq;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;

namespace SalesBot.Chat;

/// <summary>The slots of a reading as a button carries them, all of them: what was said is not lost with a press.</summary>
internal static class PressedSlots
{
    /// <summary>Six buttons of it still fit a card.</summary>
    private const int LongestWords = 300;

    /// <summary>More than any button of ours names.</summary>
    private const int MostRegions = 20;

    private const string IsoDay = "yyyy-MM-dd";

    /// <summary>More places of one name than there are.</summary>
    private const int MostZones = 6;

    private static readonly string[] Whiches = ["overdue", "loose", "set", "add", "remove", "working", "after", "before", "between", "outside", "off", "pause"];

    private static readonly string[] Names = ["region", "regions", "member", "to", "customer"];

    /// <summary>What was said, by slot; names by their keys.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(Slots slots)
    {
        (string Slot, string? Value)[] all =
        [
            ("region", slots.Region?.Key),
            ("regions", slots.Regions is { } regions ? string.Join(',', regions.Select(r => r.Key)) : null),
            ("member", slots.Member?.Key),
            ("to", slots.To?.Key),
            ("customer", slots.Customer?.Key),
            ("period", slots.Period is { } p ? $"{Iso(p.From)}/{Iso(p.To)}" : null),
            ("metric", slots.Metric),
            ("kind", slots.Kind),
            ("tier", slots.Tier),
            ("status", slots.Status),
            ("intention", slots.Intention),
            ("which", slots.Which),
            ("language", slots.Language),
            ("export", slots.Export),
            ("format", slots.Format),
            ("date", slots.Date is { } date ? Iso(date) : null),
            ("from", slots.From is { } from ? Iso(from) : null),
            ("due", slots.Due is { } due ? Iso(due) : null),
            ("time", slots.Time?.ToString("HH:mm", CultureInfo.InvariantCulture)),
            ("until", slots.Until?.ToString("HH:mm", CultureInfo.InvariantCulture)),
            ("weekdays", slots.Weekdays is { } days ? ((int)days).ToString(CultureInfo.InvariantCulture) : null),
            ("zones", slots.Zones is { } zones ? string.Join(',', zones) : null),
            ("amount", slots.Amount?.ToString(CultureInfo.InvariantCulture)),
            ("outcome", Words(slots.Outcome)),
            ("next_step", Words(slots.NextStep)),
            ("text", Words(slots.Text)),
            ("reason", Words(slots.Reason)),
        ];
        return all.Where(s => s.Value is not null).Select(s => KeyValuePair.Create(s.Slot, s.Value!));
    }

    /// <summary>What a press says, all of it a claim: a name that the presser may not see is an unknown name.</summary>
    public static Slots Read(JObject data, IReadOnlyList<Name> names)
    {
        return new Slots
        {
            Region = Named("region"),
            Regions = Text(data, "regions") is null ? null : [.. Keys(data, "regions").Select(key => Find(names, "regions", key)).OfType<Name>()],
            Member = Named("member"),
            To = Named("to"),
            Customer = Named("customer"),
            Period = ReadPeriod(Text(data, "period")),
            Metric = Text(data, "metric"),
            Kind = Text(data, "kind"),
            Tier = OneOf(data, "tier", "vip", "first", "second", "other"),
            Status = OneOf(data, "status", "potential", "active", "dormant", "lost"),
            Intention = OneOf(data, "intention", "strong", "some", "none"),
            Which = OneOf(data, "which", Whiches),
            Language = Text(data, "language"),
            Export = Text(data, "export"),
            Format = Text(data, "format"),
            Date = ReadDay(Text(data, "date")),
            From = ReadDay(Text(data, "from")),
            Due = ReadDay(Text(data, "due")),
            Time = ReadTime(Text(data, "time")),
            Until = ReadTime(Text(data, "until")),
            Weekdays = int.TryParse(Text(data, "weekdays"), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= (int)WeekdaysOfDays.All ? (Weekdays)days : null,
            Zones = Text(data, "zones")?.Split(',', MostZones + 1, StringSplitOptions.RemoveEmptyEntries),
            Amount = decimal.TryParse(
                Text(data, "amount"), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null,
            Outcome = Text(data, "outcome"),
            NextStep = Text(data, "next_step"),
            Text = Text(data, "text"),
            Reason = Text(data, "reason"),
            UnknownName = Names.SelectMany(slot => Keys(data, slot).Where(key => Find(names, slot, key) is null)).FirstOrDefault(),
        };

        Name? Named(string slot) => Text(data, slot) is { } key ? Find(names, slot, key) : null;
    }

    private static Name? Find(IReadOnlyList<Name> names, string slot, string key) => names.FirstOrDefault(n => n.Kind == KindOf(slot) && n.Key == key);

    private static string[] Keys(JObject data, string slot) => slot == "regions"
        ? (Text(data, slot) ?? "").Split(',', MostRegions + 1, StringSplitOptions.RemoveEmptyEntries)
        : Text(data, slot) is { } key ? [key] : [];

    private static NameKind KindOf(string slot) => slot switch
    {
        "region" or "regions" => NameKind.Region,
        "member" or "to" => NameKind.Member,
        _ => NameKind.Customer,
    };

    private static string? OneOf(JObject data, string slot, params string[] codes) => Text(data, slot) is { } code && codes.Contains(code) ? code : null;

    private static string? Words(string? words) => words is null ? null : Cut.To(LongestWords, words);

    private static string Iso(DateOnly day) => day.ToString(IsoDay, CultureInfo.InvariantCulture);

    private static Period? ReadPeriod(string? text)
    {
        var ends = text?.Split('/') ?? [];
        return ends.Length == 2 && ReadDay(ends[0]) is { } from && ReadDay(ends[1]) is { } to && from <= to ? new Period(from, to) : null;
    }

    private static TimeOnly? ReadTime(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, IsoDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(JObject data, string name) =>
        data[name] is JValue { Type: JTokenType.String } value ? value.Value<string>() : null;
}
