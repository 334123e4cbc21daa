using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Prompts;

namespace SalesBot.Features.Digest;

/// <summary>"What is on today": the digest, whenever it is asked for; that nothing is due is said plainly.</summary>
internal sealed class ShowDigest(IDigest digest) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
        Other(turn)
        ?? await digest.OfAsync(turn, cancellationToken)
        ?? new Reply(DigestOfTheDay.Texts.Say(turn.Locale, turn.Viewer.Role switch
        {
            Role.Administrator => "nothing.administrator",
            Role.Rep => "nothing",
            _ => "nothing.lead",
        }));

    /// <summary>A digest is of one's own day. Asked for another day or somebody else's, the lists of that are offered.</summary>
    private static Reply? Other(Turn turn)
    {
        var slots = turn.Reading.Slots;
        var (day, member) = (slots.Period is { } said && !said.Contains(turn.Today) ? said : (Period?)null, slots.Member);
        if (turn.Viewer.Role == Role.Administrator || (day is null && (member is null || member.Id == turn.Member.Id)))
        {
            return null;
        }

        var asked = new Slots { Member = member, Period = day };
        return new Reply(DigestOfTheDay.Texts.Say(turn.Locale, "other"), Card.Of(
        [
            Press.Ask(DigestOfTheDay.Texts.Say(turn.Locale, "other.followups"), Intents.FollowUpList, asked),
            Press.Ask(DigestOfTheDay.Texts.Say(turn.Locale, "other.visits"), Intents.CustomerDue, asked),
        ]));
    }
}
