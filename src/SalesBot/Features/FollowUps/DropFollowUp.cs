using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>The Drop button: asks for the reason, and drops the follow-up for the one that is pressed.</summary>
internal sealed class DropFollowUp(Steps steps, Ends ends) : IAct
{
    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        var (how, place) = FollowUpActs.Read(pressed, turn);
        return await steps.FindAsync(pressed.Id, turn, cancellationToken) is not { } step ? await ends.GoneAsync(place, turn, cancellationToken)
            : Closed(step, turn) is { } already ? await ends.RefusedAsync(already, place, turn, cancellationToken)
            : Reasons.Words(how, turn) is not { } reason ? Why(step, place, turn)
            : await DropAsync(step, reason, place, turn, cancellationToken);
    }

    private async Task<Reply> DropAsync(Step step, string reason, Place place, Turn turn, CancellationToken cancellationToken)
    {
        steps.Change(step);
        step.FollowUp.Drop(turn.Today, reason);
        return await ends.SavedAsync(Say(turn, "dropped", Said(step, turn), reason), [], step, place, turn, cancellationToken);
    }

    private static Reply Why(Step step, Place place, Turn turn) => new(
        Say(turn, "drop.why", Said(step, turn)),
        new Card(
            Line(step, turn), DetailOf(step, turn), [],
            [
                .. Reasons.Buttons(FollowUpActs.Drop, step.FollowUp.Id.ToString(CultureInfo.InvariantCulture), place, turn),
                Press.Ask(
                    Say(turn, "reason.another"), Intents.FollowUpDrop,
                    customer: turn.Find(NameKind.Customer, step.Customer.Id)),
                .. place.Scope is null ? Array.Empty<Button>() : [FollowUpActs.Button(Say(turn, "button.back"), FollowUpActs.List, "list", "", place)],
            ]));
}
