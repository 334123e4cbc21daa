using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using static SalesBot.Features.Settings.OwnSettings;

namespace SalesBot.Features.Settings;

/// <summary>"Remind me every day at 8": the local time at which the bot speaks first.</summary>
internal sealed class ChangePromptTime(OwnSettings own) : IAnswer
{
    private static readonly TimeOnly[] Offered = [new(7, 30), new(8, 0), new(8, 30), new(9, 0), new(9, 30)];

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Reading.Slots.Time is not { } time)
        {
            return new Reply(Say(turn, "time.which"), Card.Of(Offered.Select(t => Press.Ask(Time(t), Intents.SettingsPromptTime, new Slots { Time = t }))))
            {
                Asks = true,
            };
        }

        var member = await own.OwnAsync(turn, cancellationToken);
        member.PromptTime = time;
        return own.Saved(Say(turn, "time.set", Time(time)), member, turn, InQuiet(member, turn));
    }

    /// <summary>What the member's own quiet hours make of the time.</summary>
    public static IEnumerable<string> InQuiet(Member member, Turn turn) => !PromptHours.IsQuiet(member, member.PromptTime) ? []
        : member.PromptTime < member.QuietTo ? [Say(turn, "quiet.moves", Time(member.PromptTime), Time(member.QuietTo.Value))]
        : [Say(turn, "quiet.drops", Time(member.PromptTime))];
}
