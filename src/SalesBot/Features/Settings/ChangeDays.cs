using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using static SalesBot.Features.Settings.OwnSettings;

namespace SalesBot.Features.Settings;

/// <summary>"Only Monday to Thursday", "no prompts on Saturdays": the days on which the bot speaks first, within the working days.</summary>
internal sealed class ChangeDays(OwnSettings own) : IAnswer
{
    private const Weekdays MondayToFriday = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (how, said) = (turn.Reading.Slots.Which, turn.Reading.Slots.Weekdays);
        if (said is null && how != "working")
        {
            return new Reply(Say(turn, "days.which", Days(turn.Member.PromptDays, turn)), Card.Of(
                [Set(Say(turn, "days.button.all"), null), Set(Days(MondayToFriday, turn), MondayToFriday), Set(Days(MondayToFriday & ~Weekdays.Friday, turn), MondayToFriday & ~Weekdays.Friday)]))
            {
                Asks = true,
            };
        }

        var wanted = Wanted(how, said, turn.Member.PromptDays);
        if (wanted == Weekdays.None)
        {
            return new Reply(Say(turn, "days.none"));
        }

        var member = await own.OwnAsync(turn, cancellationToken);
        member.PromptDays = wanted;
        return own.Saved(Say(turn, "days.set", Days(wanted, turn)), member, turn);
    }

    /// <summary>The days as they are to be; null for every working day. None where all would be gone.</summary>
    private static Weekdays? Wanted(string? how, Weekdays? said, Weekdays? before)
    {
        var days = how switch
        {
            _ when said is null => WeekdaysOfDays.All,
            "add" => (before ?? WeekdaysOfDays.All) | said.Value,
            "remove" => (before ?? WeekdaysOfDays.All) & ~said.Value,
            _ => said.Value,
        };
        return days == WeekdaysOfDays.All ? null : days;
    }

    private static Button Set(string title, Weekdays? days) =>
        Press.Ask(title, Intents.SettingsDays, new Slots { Weekdays = days, Which = days is null ? "working" : "set" });
}
