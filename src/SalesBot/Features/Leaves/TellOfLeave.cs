using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using static SalesBot.Features.Leaves.LeaveBook;

namespace SalesBot.Features.Leaves;

/// <summary>Tells those whom a leave concerns at once: who stands in, and the manager or the member, whichever did not say it.</summary>
internal sealed class TellOfLeave(Messenger messenger)
{
    /// <returns>Whether the substitute could be told; false where there is none.</returns>
    public async Task<bool> OfAsync(Leave leave, Member away, Member? substitute, Turn turn, CancellationToken cancellationToken)
    {
        var told = substitute is not null && substitute.Id != turn.Member.Id
            && await messenger.TellAsync(substitute.Id, locale => StandsIn(leave, away, locale), cancellationToken);
        var other = away.Id == turn.Member.Id ? away.ManagerId : away.Id;
        if (other is { } id && id != substitute?.Id && id != turn.Member.Id)
        {
            await messenger.TellAsync(id, locale => ToKnow(leave, away, substitute, id == away.Id, turn, locale), cancellationToken);
        }

        return told;
    }

    /// <summary>It is over sooner: who stood in no longer does.</summary>
    public async Task EndedAsync(Leave leave, Member away, Turn turn, CancellationToken cancellationToken)
    {
        if (leave.SubstituteId is { } id && id != turn.Member.Id)
        {
            await messenger.TellAsync(id, locale => new Reply(Texts.Say(locale, "told.ended", locale.NameOf(away))), cancellationToken);
        }
    }

    private static Reply StandsIn(Leave leave, Member away, Locale locale) => new(
        Texts.Say(locale, "told.standsin", locale.NameOf(away), Days(locale, leave.From, leave.To)),
        Card.Of([Press.Ask(Texts.Say(locale, "button.due"), Intents.FollowUpList, new Slots())]));

    private static Reply ToKnow(Leave leave, Member away, Member? substitute, bool own, Turn turn, Locale locale)
    {
        var days = Days(locale, leave.From, leave.To);
        var what = own ? Texts.Say(locale, "told.own", locale.NameOf(turn.Member), days) : Texts.Say(locale, "told", locale.NameOf(away), days);
        return new Reply(substitute is null ? what : locale.Sentences(what, Texts.Say(locale, "standsin", locale.NameOf(substitute))));
    }
}
