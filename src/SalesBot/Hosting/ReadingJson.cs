using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;

namespace SalesBot.Hosting;

/// <summary>The written form of a reading: one JSON object on one line, its members always in the same order.</summary>
internal static class ReadingJson
{
    /// <summary>Chinese stays Chinese: the line is for people and programs, never for a page.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="reading">What was understood.</param>
    /// <param name="names">What may be named.</param>
    /// <param name="reasons">Why; null where that is not asked.</param>
    public static string Write(Reading reading, NameIndex names, IReadOnlyList<Reason>? reasons = null)
    {
        var form = Form(reading, names);
        if (reasons is not null)
        {
            form["why"] = new JsonArray([.. reasons.Select(r =>
                new JsonObject { ["intent"] = r.Intent, ["by"] = r.By, ["what"] = Named(r.What), ["weight"] = Rounded(r.Weight) })]);
        }

        return form.ToJsonString(Readable);
    }

    /// <summary>Masks are letters that nobody reads: their names instead.</summary>
    private static string Named(string masked) => MaskNames.Write(masked);

    private static JsonObject Form(Reading reading, NameIndex names)
    {
        var form = new JsonObject
        {
            ["text"] = reading.Text,
            ["language"] = reading.Language,
            ["intent"] = reading.Intent,
            ["confidence"] = Rounded(reading.Confidence),
            ["slots"] = Filled(reading.Slots),
        };
        if (reading.Ambiguous.Count > 0)
        {
            form["ambiguous"] = new JsonObject(reading.Ambiguous.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)Several(a.Value, names))));
        }

        form["alternatives"] = new JsonArray([.. reading.Alternatives
            .Select(a => new JsonObject { ["intent"] = a.Intent, ["confidence"] = Rounded(a.Confidence) })]);
        if (reading.More.Count > 0)
        {
            form["more"] = new JsonArray([.. reading.More.Select(m => Form(m, names))]);
        }

        return form;
    }

    private static JsonObject Filled(Slots slots)
    {
        (string Slot, JsonNode? Value)[] all =
        [
            ("customer", slots.Customer?.Display),
            ("region", slots.Region?.Key),
            ("regions", slots.Regions is { } regions ? new JsonArray([.. regions.Select(r => (JsonNode)r.Key)]) : null),
            ("member", slots.Member?.Key),
            ("to", slots.To?.Key),
            ("metric", slots.Metric),
            ("tier", slots.Tier),
            ("status", slots.Status),
            ("export", slots.Export),
            ("format", slots.Format),
            ("date", Iso(slots.Date)),
            ("kind", slots.Kind),
            ("amount", slots.Amount is { } amount ? WithoutZeros(amount) : null),
            ("period", slots.Period is { } period ? Written(period) : null),
            ("intention", slots.Intention),
            ("outcome", slots.Outcome),
            ("text", slots.Text),
            ("reason", slots.Reason),
            ("next_step", slots.NextStep),
            ("due", Iso(slots.Due)),
            ("language", slots.Language),
            ("time", slots.Time?.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ];
        return new JsonObject(all.Where(s => s.Value is not null).Select(s => KeyValuePair.Create(s.Slot, s.Value)));
    }

    private static JsonObject Written(Period period) => new() { ["from"] = Iso(period.From), ["to"] = Iso(period.To) };

    /// <summary>Customers by name, told apart by code and region where two bear the same; members and regions by key.</summary>
    private static JsonArray Several(IReadOnlyList<Name> several, NameIndex names) => new([.. several.Select(name =>
        name.Kind != NameKind.Customer ? (JsonNode)name.Key
        : several.Count(n => n.Display == name.Display) == 1 ? name.Display
        : new JsonObject { ["name"] = name.Display, ["code"] = name.Key, ["region"] = RegionOf(name, names) })]);

    private static string? RegionOf(Name customer, NameIndex names) =>
        names.All.FirstOrDefault(n => n.Kind == NameKind.Region && n.Id == customer.RegionId)?.Key;

    /// <summary>A division by one drops the zeros that a decimal carries behind its point.</summary>
    private static decimal WithoutZeros(decimal amount) => amount / 1.0000000000000000000000000000m;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Rounded(double share) => Math.Round(share, 2);
}
