using SalesBot.Chat;
using SalesBot.Chat.People;

namespace SalesBot.Features.Team;

/// <summary>
/// "Unlink Wang Lei": the account of Teams that was linked is let go, for when the name was given to somebody else. There is
/// no undo to it: whoever writes next under the name is linked anew.
/// </summary>
internal sealed class Unlink(Leaving leaving, Links links) : IAnswer
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
            return new Reply(TeamWords.Texts.Say(locale, "unlink.whom"));
        }

        var key = await links.UnlinkAsync(member, turn.Viewer, cancellationToken) ? "unlink.done" : "unlink.none";
        return new Reply(TeamWords.Texts.Say(locale, key, TeamWords.NameOf(locale, member), member.Upn));
    }
}
