using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using static SalesBot.Features.Settings.OwnSettings;

namespace SalesBot.Features.Settings;

/// <summary>"Show my settings": each with what it is set to, how one would say it, and a button to change it.</summary>
internal sealed class ShowSettings(OwnSettings own) : IAnswer
{
    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var member = turn.Member;
        Entry[] entries =
        [
            Entry("time", Time(member.PromptTime), Intents.SettingsPromptTime, turn),
            Entry("days", Days(member.PromptDays, turn), Intents.SettingsDays, turn),
            Entry("quiet", Quiet(turn), Intents.SettingsQuiet, turn),
            Entry("language", Say(turn, "language.name"), Intents.SettingsLanguage, turn),
            Entry("zone", member.TimeZone, Intents.SettingsZone, turn),
            Entry("leave", LeaveOf(turn), Intents.LeaveAdd, turn),
        ];
        return Task.FromResult(new Reply(
            turn.Locale.Sentences(Say(turn, "show", Time(member.PromptTime), Days(member.PromptDays, turn)), own.Next(member, turn)),
            new Card(Say(turn, "show.title"), null, [new Entries(null, entries)], [])));
    }

    private static Entry Entry(string setting, string value, string intent, Turn turn) => new(
        Say(turn, "show.line", Say(turn, $"show.{setting}"), value),
        Say(turn, $"show.{setting}.say"),
        [Press.Ask(Say(turn, "show.change"), intent, new Slots())]);

    private static string Quiet(Turn turn)
    {
        List<string> parts = [];
        if (turn.Member is { QuietFrom: { } from, QuietTo: { } to })
        {
            parts.Add(Say(turn, "show.quiet.hours", Time(from), Time(to)));
        }

        if (turn.Member.PausedUntil is { } until && until > turn.Today)
        {
            parts.Add(Say(turn, "show.quiet.pause", turn.Locale.Weekday(until)));
        }

        return parts.Count == 0 ? Say(turn, "show.nothing") : string.Join(" · ", parts);
    }

    /// <summary>The leave that runs, or the next.</summary>
    private static string LeaveOf(Turn turn) =>
        turn.Member.Leaves.Where(leave => leave.To >= turn.Today).MinBy(leave => leave.From) is { } next
            ? turn.Locale.Span(new Period(next.From, next.To))
            : Say(turn, "show.nothing");
}
