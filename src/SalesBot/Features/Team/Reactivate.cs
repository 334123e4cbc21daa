using SalesBot.Chat;
using SalesBot.Data;

namespace SalesBot.Features.Team;

/// <summary>"Reactivate Wang Lei": access is there again at once; what was handed over stays with who has it now.</summary>
internal sealed class Reactivate(SalesDb db, Leaving leaving) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (TeamWords.Stop(turn) is { } stop)
        {
            return stop;
        }

        var locale = turn.Locale;
        if (turn.Reading.Slots.Member is not { } said || await leaving.MemberAsync(said.Key, cancellationToken) is not { } member)
        {
            return new Reply(TeamWords.Texts.Say(locale, "reactivate.whom"));
        }

        var name = TeamWords.NameOf(locale, member);
        if (member.Active)
        {
            return new Reply(TeamWords.Texts.Say(locale, "reactivate.already", name));
        }

        leaving.SetActive(member, active: true, turn.Viewer);
        var text = TeamWords.Texts.Say(locale, "reactivate.done", name);
        var saved = turn.NewId();
        db.Add(turn.Saving(saved, text));
        return TeamWords.Done(turn, text, saved);
    }
}
