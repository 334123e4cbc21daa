using SalesBot.Core.Calendar;
using SalesBot.Core.Members;

namespace SalesBot.Prompts;

/// <summary>When a prompt is due, how late it may come, and when it is tried again: the rules, in one place.</summary>
/// <remarks>
/// A prompt is for a day of the member's, not for an instant: so a day has it once, though its hour moves. When the zone or the
/// wished-for time changes, what was not tried yet moves along. Who flies west has some hours of a day again and is not
/// prompted again for it; who flies east, or wishes for an earlier time, past the hour of a day that was not prompted yet gets
/// that prompt at once. Late or moved, it does not come into quiet hours: it waits for their end on that day, or is dropped. What the night of a clock change makes of an hour is said at <see cref="Zones.InstantOf"/>.
/// </remarks>
internal static class PromptTimes
{
    /// <summary>From the hour at which a day's work begins to its end: after that, the next morning says it better.</summary>
    public static readonly TimeSpan LatestAfterDue = TimeSpan.FromHours(8);

    /// <summary>How long a prompt of which it is not known whether the channel has it is left alone.</summary>
    public static readonly TimeSpan InDoubt = TimeSpan.FromHours(1);

    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(5);

    /// <summary>A conversation gets one message a second.</summary>
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);

    /// <summary>The UTC instant to which a prompt moves: never one that has gone by.</summary>
    public static DateTime Moved(DateOnly day, TimeOnly time, string zone, DateTime now) =>
        Zones.InstantOf(day, time, zone) is var instant && instant < now ? now : instant;

    /// <summary>Whether it is not worth saying any more.</summary>
    /// <param name="prompt">Which waits.</param>
    /// <param name="zone">The member's now.</param>
    /// <param name="now">UTC instant.</param>
    public static bool IsTooLate(Prompt prompt, string zone, DateTime now) =>
        now > prompt.DueAt + LatestAfterDue || Zones.DateAt(now, zone) > prompt.LocalDay;

    /// <summary>
    /// Whether it would come into the member's quiet hours only because it is late: what is wished for in them comes in them.
    /// </summary>
    public static bool IsForQuietHours(Prompt prompt, Member member, DateTime now) =>
        PromptHours.IsQuiet(member, TimeOnly.FromDateTime(Zones.LocalAt(now, member.TimeZone))) && !PromptHours.IsQuiet(member, prompt.LocalTime);

    /// <summary>UTC instant at which the quiet hours end on this day of the member's; null when that is on another.</summary>
    public static DateTime? EndOfQuietHours(Member member, DateTime now) =>
        member.QuietTo is { } end && Zones.InstantOf(Zones.DateAt(now, member.TimeZone), end, member.TimeZone) is var instant && instant > now
            ? instant
            : null;

    /// <summary>How long to rest before the next try.</summary>
    /// <param name="asked">For how long the channel asks, which is kept; null when it does not say.</param>
    /// <param name="attempts">How often it was tried: the rest is twice as long each time, a quarter more or less so that not all come back in step.</param>
    public static TimeSpan Rest(TimeSpan? asked, int attempts) =>
        asked is { } said ? (said > ShortestRest ? said : ShortestRest) : Doubled(attempts) * (0.75 + (Random.Shared.NextDouble() / 2));

    private static TimeSpan Doubled(int attempts) =>
        FirstRest * Math.Pow(2, Math.Min(attempts, 20) - 1) is var doubled && doubled < LongestRest ? doubled : LongestRest;
}
