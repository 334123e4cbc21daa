using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using static SalesBot.Features.Settings.OwnSettings;

namespace SalesBot.Features.Settings;

/// <summary>
/// "Nothing after 19:00", "quiet from 19 to 8", "not today", "pause until Monday": hours and days in which the bot does not
/// speak first. Who writes to it is answered at any time.
/// </summary>
internal sealed class ChangeQuiet(OwnSettings own, ChangeDays days) : IAnswer
{
    /// <summary>Quiet from an evening on lasts to the morning.</summary>
    private static readonly TimeOnly MorningEnds = new(7, 0);

    /// <summary>Longer is no pause: whoever is away that long says that they are on leave.</summary>
    private const int LongestPauseDays = 92;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) => turn.Reading.Slots switch
    {
        { Which: "off" } => await OffAsync(turn, cancellationToken),
        { Which: "pause", Due: { } until } => await PauseAsync(until, turn, cancellationToken),
        { Time: { } time } slots when Hours(slots, time, turn.Member) is { } hours => await QuietAsync(hours.From, hours.To, turn, cancellationToken),
        { Time: null, Weekdays: not null } => await days.AnswerAsync(turn, cancellationToken),
        _ => Which(turn),
    };

    /// <summary>The hours that are meant; null where it was not said what of a time.</summary>
    private static (TimeOnly From, TimeOnly To)? Hours(Slots slots, TimeOnly time, Member member) => (slots.Which, slots.Until) switch
    {
        ("between", { } until) => (time, until),
        ("outside", { } until) => (until, time),
        ("after", _) => (time, member.QuietTo is { } to && to < time ? to : MorningEnds),
        ("before", _) => (member.QuietFrom is { } from && from > time ? from : TimeOnly.MinValue, time),
        _ => null,
    };

    private async Task<Reply> QuietAsync(TimeOnly from, TimeOnly to, Turn turn, CancellationToken cancellationToken)
    {
        if (from == to)
        {
            return new Reply(Say(turn, "quiet.empty"));
        }

        var member = await own.OwnAsync(turn, cancellationToken);
        (member.QuietFrom, member.QuietTo) = (from, to);
        return own.Saved(Say(turn, "quiet.set", Time(from), Time(to)), member, turn, ChangePromptTime.InQuiet(member, turn));
    }

    private async Task<Reply> PauseAsync(DateOnly until, Turn turn, CancellationToken cancellationToken)
    {
        if (until <= turn.Today || until > turn.Today.AddDays(LongestPauseDays))
        {
            return new Reply(Say(turn, "pause.toolong", turn.Locale.Number(LongestPauseDays)));
        }

        var member = await own.OwnAsync(turn, cancellationToken);
        member.PausedUntil = until;
        var what = until == turn.Today.AddDays(1) ? Say(turn, "pause.today") : Say(turn, "pause.set", turn.Locale.Weekday(until));
        return own.Saved(what, member, turn);
    }

    private async Task<Reply> OffAsync(Turn turn, CancellationToken cancellationToken)
    {
        var member = await own.OwnAsync(turn, cancellationToken);
        (member.QuietFrom, member.QuietTo, member.PausedUntil) = (null, null, null);
        return own.Saved(Say(turn, "quiet.off"), member, turn);
    }

    private static Reply Which(Turn turn)
    {
        var monday = Period.Week(turn.Today).To.AddDays(1);
        return new Reply(Say(turn, "quiet.which"), Card.Of(
        [
            Pause(Say(turn, "quiet.button.today"), turn.Today.AddDays(1)),
            Pause(Say(turn, "quiet.button.until", turn.Locale.Weekday(monday)), monday),
            Quiet(new(19, 0), new(8, 0)),
            Quiet(new(12, 0), new(14, 0)),
            .. turn.Member is { QuietFrom: null, PausedUntil: null } ? Array.Empty<Button>()
                : [Press.Ask(Say(turn, "quiet.button.off"), Intents.SettingsQuiet, new Slots { Which = "off" })],
        ]))
        { Asks = true };

        Button Quiet(TimeOnly from, TimeOnly to) => Press.Ask(
            Say(turn, "quiet.button.hours", Time(from), Time(to)), Intents.SettingsQuiet, new Slots { Which = "between", Time = from, Until = to });

        static Button Pause(string title, DateOnly until) => Press.Ask(title, Intents.SettingsQuiet, new Slots { Which = "pause", Due = until });
    }
}
