using System.Globalization;
using SalesBot.Core.Language;

namespace SalesBot.Benchmarks.Understanding;

/// <summary>The slots of a reading in the written form of the phrase files.</summary>
internal static class SlotValues
{
    public static Dictionary<string, string> Of(Reading reading)
    {
        var slots = reading.Slots;
        (string Slot, string? Value)[] all =
        [
            ("customer", slots.Customer?.Display), ("region", slots.Region?.Key), ("member", slots.Member?.Key), ("to", slots.To?.Key),
            ("regions", slots.Regions is { } regions ? string.Join('|', regions.Select(r => r.Key)) : null),
            ("date", Iso(slots.Date)), ("due", Iso(slots.Due)),
            ("period", slots.Period is { } period ? $"{Iso(period.From)}..{Iso(period.To)}" : null),
            ("metric", slots.Metric), ("kind", slots.Kind), ("intention", slots.Intention), ("tier", slots.Tier), ("status", slots.Status),
            ("export", slots.Export), ("format", slots.Format),
            ("amount", slots.Amount?.ToString("0.##", CultureInfo.InvariantCulture)),
            ("outcome", slots.Outcome), ("next_step", slots.NextStep), ("text", slots.Text), ("reason", slots.Reason),
            ("language", slots.Language), ("time", slots.Time?.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ];
        return all.Where(s => s.Value is not null).ToDictionary(s => s.Slot, s => s.Value!);
    }

    /// <summary>Whether two values say the same: words regardless of case and of the marks at their ends.</summary>
    public static bool AreSame(string read, string expected) => Bare(read) == Bare(expected);

    private static string Bare(string value) => value.Trim(' ', '.', ',', ';', '!', '。', '，', '！', '；').ToLowerInvariant();

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
