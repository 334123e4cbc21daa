using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;
using SalesBot.Data;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>
/// A strong intention that is not gone after, with the reason: kept as a dropped follow-up of that visit, which is what
/// <see cref="StrongIntentions"/> asks for, and where a next step would have stood.
/// </summary>
internal sealed class DropLooseEnd(SalesDb db, LooseEndList list, Ends ends) : IAct
{
    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        var (how, place) = FollowUpActs.Read(pressed, turn);
        if (await list.FindAsync(pressed.Id, turn, cancellationToken) is not { } end)
        {
            return await list.ShowAsync(place, turn, cancellationToken) with { Text = Say(turn, "loose.gone") };
        }

        return Reasons.Words(how, turn) is { } reason
            ? await DropAsync(end, reason, place, turn, cancellationToken)
            : Why(end, place, turn);
    }

    /// <summary>Records it and says so; kept for undo by whoever calls.</summary>
    public async Task<string> RecordAsync(LooseEnd end, string reason, Turn turn, CancellationToken cancellationToken)
    {
        var owner = turn.StandsInFor.FirstOrDefault(m => m.Id == end.Customer.OwnerId)
            ?? await db.For(turn.Viewer).Members.SingleAsync(m => m.Id == end.Customer.OwnerId, cancellationToken);
        var dropped = new FollowUp
        {
            CustomerId = end.Customer.Id,
            OwnerId = owner.Id,
            VisitId = end.VisitId,
            Text = Say(turn, "loose.step"),
            Zone = owner.TimeZone,
        };
        dropped.Due(turn.Today, owner.PromptTime, owner.TimeZone);
        dropped.Drop(turn.Today, reason);
        db.Add(dropped);
        return Say(turn, "loose.dropped", end.Customer.NameIn(turn.Locale.Code), reason);
    }

    private async Task<Reply> DropAsync(LooseEnd end, string reason, Place place, Turn turn, CancellationToken cancellationToken)
    {
        var said = await RecordAsync(end, reason, turn, cancellationToken);
        var undo = ends.Keep(said, turn);
        return await list.ShowAsync(place, turn, cancellationToken, end.Customer.Id, undo) with { Text = said };
    }

    private static Reply Why(LooseEnd end, Place place, Turn turn) => new(
        Say(turn, "loose.why", end.Customer.NameIn(turn.Locale.Code)),
        new Card(
            LooseEndList.Line(end, turn), null, [],
            [
                .. Reasons.Buttons(FollowUpActs.DropLoose, end.Customer.Id.ToString(CultureInfo.InvariantCulture), place, turn),
                Press.Ask(Say(turn, "reason.another"), Intents.FollowUpDrop, customer: turn.Find(NameKind.Customer, end.Customer.Id)),
                FollowUpActs.Button(Say(turn, "button.back"), FollowUpActs.Loose, "list", "", place),
            ]));
}
