using NodaTime;
using NodaTime.TimeZones;
using NodaTime.TimeZones.Cldr;

namespace SalesBot.Core.Calendar;

/// <summary>
/// Local time in a zone and back. A zone is an IANA id, such as <c>Europe/Madrid</c>; a Windows id, such as
/// <c>Romance Standard Time</c>, is understood too. The data is that of the NodaTime package, not of the machine.
/// </summary>
/// <remarks>
/// All members that take a zone throw <see cref="ArgumentException"/> when there is none of that id, and when an instant
/// is not marked as UTC.
/// </remarks>
public static class Zones
{
    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    /// <summary>Whether there is a zone of this IANA or Windows id.</summary>
    public static bool Exists(string id) => Iana(id) is not null;

    /// <summary>The IANA id for an IANA or Windows id; null when there is no such zone.</summary>
    /// <param name="id">Letter case matters, as it does in the data.</param>
    /// <param name="territory">
    /// ISO 3166 code that picks among the places of a Windows id: Romance Standard Time is Paris, and Madrid in ES.
    /// </param>
    public static string? Iana(string id, string? territory = null)
    {
        if (Source.CanonicalIdMap.ContainsKey(id)) return id;
        var places = Source.WindowsMapping.MapZones.Where(zone => zone.WindowsId == id).ToList();
        var place = places.Find(zone => zone.Territory == territory)
            ?? places.Find(zone => zone.Territory == MapZone.PrimaryTerritory);
        return place?.TzdbIds[0];
    }

    /// <summary>The IANA id that somebody typed in whatever letter case; null when there is no such zone.</summary>
    public static string? Named(string id) =>
        Source.CanonicalIdMap.Keys.FirstOrDefault(known => known.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Source.CanonicalIdMap[found]
            : null;

    /// <summary>The day in the zone at an instant.</summary>
    public static DateOnly DateAt(DateTime utc, string zone) => DateOnly.FromDateTime(LocalAt(utc, zone));

    /// <summary>The wall clock of the zone at an instant (of unspecified kind).</summary>
    public static DateTime LocalAt(DateTime utc, string zone)
    {
        if (utc.Kind != DateTimeKind.Utc) throw new ArgumentException("An instant is in UTC.", nameof(utc));
        return Instant.FromDateTimeUtc(utc).InZone(Zone(zone)).ToDateTimeUnspecified();
    }

    /// <summary>The instant, in UTC, at which the wall clock of the zone shows this day and time.</summary>
    /// <remarks>
    /// A time that the clock skips moves forward by what was skipped (02:30 becomes 03:30 in a gap of an hour), so that
    /// a prompt comes late rather than never. A time that the clock shows twice is the earlier one.
    /// </remarks>
    public static DateTime InstantOf(DateOnly day, TimeOnly time, string zone)
    {
        var local = LocalDate.FromDateOnly(day) + LocalTime.FromTimeOnly(time);
        return Zone(zone).ResolveLocal(local, Resolvers.LenientResolver).ToDateTimeUtc();
    }

    private static DateTimeZone Zone(string id) => Iana(id) is { } iana
        ? DateTimeZoneProviders.Tzdb[iana]
        : throw new ArgumentException($"There is no time zone '{id}'.", nameof(id));
}
