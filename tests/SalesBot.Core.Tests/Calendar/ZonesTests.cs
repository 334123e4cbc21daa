using SalesBot.Core.Calendar;

namespace SalesBot.Core.Tests.Calendar;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("Asia/Shanghai", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("UTC", true)]
    [InlineData("China Standard Time", true)]
    [InlineData("asia/shanghai", false)]
    [InlineData("Asia/Jining", false)]
    [InlineData("UTC+08:00", false)]
    [InlineData("", false)]
    public void Only_the_zones_of_the_data_exist(string id, bool exists) => Assert.Equal(exists, Zones.Exists(id));

    [Theory]
    [InlineData("Europe/Madrid", null, "Europe/Madrid")]
    [InlineData("China Standard Time", null, "Asia/Shanghai")]
    [InlineData("Romance Standard Time", null, "Europe/Paris")]
    [InlineData("Romance Standard Time", "ES", "Europe/Madrid")]
    [InlineData("Romance Standard Time", "CN", "Europe/Paris")]
    [InlineData("Jining Standard Time", "CN", null)]
    public void A_Windows_zone_is_the_place_of_its_territory(string id, string? territory, string? iana) =>
        Assert.Equal(iana, Zones.Iana(id, territory));

    [Theory]
    [InlineData("2026-11-24T15:59:59", "Asia/Shanghai", "2026-11-24")]
    [InlineData("2026-11-24T16:00:00", "Asia/Shanghai", "2026-11-25")]
    [InlineData("2026-11-24T04:59:59", "America/New_York", "2026-11-23")]
    [InlineData("2026-06-30T22:00:00", "Europe/Madrid", "2026-07-01")]
    [InlineData("2026-06-30T22:00:00", "Romance Standard Time", "2026-07-01")]
    public void The_day_is_that_of_the_zone(string utc, string zone, string day) =>
        Assert.Equal(DateOnly.Parse(day), Zones.DateAt(Utc(utc), zone));

    [Theory]
    // The night the clock goes forward: 02:00 to 03:00 in Madrid and New York, half an hour on Lord Howe.
    [InlineData("2026-03-29", "01:59", "Europe/Madrid", "2026-03-29T00:59")]
    [InlineData("2026-03-29", "02:30", "Europe/Madrid", "2026-03-29T01:30")]
    [InlineData("2026-03-29", "03:00", "Europe/Madrid", "2026-03-29T01:00")]
    [InlineData("2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30")]
    [InlineData("2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:45")]
    // The night it goes back: the time is shown twice.
    [InlineData("2026-10-25", "02:30", "Europe/Madrid", "2026-10-25T00:30")]
    [InlineData("2026-10-25", "03:00", "Europe/Madrid", "2026-10-25T02:00")]
    [InlineData("2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30")]
    [InlineData("2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45")]
    // A whole day that Samoa left out.
    [InlineData("2011-12-30", "09:00", "Pacific/Apia", "2011-12-30T19:00")]
    // Days without a change.
    [InlineData("2026-11-24", "08:30", "Asia/Shanghai", "2026-11-24T00:30")]
    [InlineData("2026-11-24", "08:30", "China Standard Time", "2026-11-24T00:30")]
    public void A_local_time_is_one_instant(string day, string time, string zone, string utc) =>
        Assert.Equal(Utc(utc), Zones.InstantOf(DateOnly.Parse(day), TimeOnly.Parse(time), zone));

    [Theory]
    [InlineData("2026-03-29T01:30", "Europe/Madrid", "2026-03-29T03:30")]
    [InlineData("2026-10-03T15:45", "Australia/Lord_Howe", "2026-10-04T02:45")]
    [InlineData("2011-12-30T19:00", "Pacific/Apia", "2011-12-31T09:00")]
    public void A_skipped_time_moves_forward_by_what_was_skipped(string utc, string zone, string local) =>
        Assert.Equal(DateTime.Parse(local), Zones.LocalAt(Utc(utc), zone));

    [Fact]
    public void Nine_in_the_morning_stays_nine_when_the_clock_changes()
    {
        var saturday = new DateOnly(2026, 10, 24);
        var times = Enumerable.Range(0, 3)
            .Select(days => Zones.InstantOf(saturday.AddDays(days), new(9, 0), "Europe/Madrid"))
            .Select(instant => TimeOnly.FromDateTime(Zones.LocalAt(instant, "Europe/Madrid")));
        Assert.All(times, time => Assert.Equal(new(9, 0), time));
    }

    [Fact]
    public void An_instant_is_marked_as_UTC() =>
        Assert.Equal(DateTimeKind.Utc, Zones.InstantOf(new(2026, 11, 24), new(9, 0), "Asia/Shanghai").Kind);

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void What_is_not_marked_as_UTC_is_no_instant(DateTimeKind kind) =>
        Assert.Throws<ArgumentException>(() => Zones.DateAt(new DateTime(2026, 11, 24, 0, 0, 0, kind), "Asia/Shanghai"));

    [Fact]
    public void An_unknown_zone_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Zones.InstantOf(new(2026, 11, 24), new(9, 0), "Mars/Base"));
        Assert.Contains("'Mars/Base'", error.Message, StringComparison.Ordinal);
    }

    private static DateTime Utc(string iso) => DateTime.SpecifyKind(DateTime.Parse(iso), DateTimeKind.Utc);
}
