using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.Visits;

/// <summary>Deletes a visit with its open follow-ups, unless somebody else works on one of them. It can be undone.</summary>
internal sealed class DeleteVisit(SalesDb db, OwnVisits own, WhoChanged whoChanged) : IAct
{
    public const string Name = "visit.delete";

    private static readonly Viewer Deleting = Viewer.System(Name);

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        if (await own.ByIdAsync(pressed.Id, turn, cancellationToken) is not { } found)
        {
            return new Reply(Say(turn, "delete.gone"));
        }

        var (visit, customer) = found;
        // Past what the person may see: also what was handed to somebody else stands in the way. That it does is all they hear.
        var followUps = await db.For(Deleting).FollowUps.Where(f => f.VisitId == visit.Id).ToListAsync(cancellationToken);
        if (await AreOthersAtWorkAsync(followUps, turn, cancellationToken))
        {
            return new Reply(Say(turn, "delete.others", customer.NameIn(turn.Locale.Code)));
        }

        Remove(visit, followUps);
        var saved = turn.Saving(turn.NewId(), Say(turn, "delete.done", customer.NameIn(turn.Locale.Code), turn.Locale.Day(visit.Date)));
        db.Add(saved);
        return new Reply(saved.What, Card.Of([Press.Act(Phrases.Shared.Say(turn.Locale, "undo"), Undo.Name, saved.Id)]));
    }

    /// <summary>Whether a follow-up belongs to another member, or one has changed it.</summary>
    private async Task<bool> AreOthersAtWorkAsync(List<FollowUp> followUps, Turn turn, CancellationToken cancellationToken) =>
        followUps.Exists(f => f.OwnerId != turn.Member.Id)
        || await whoChanged.AnyoneButAsync<FollowUp>(turn.Member.Id, followUps.Select(f => f.Id), cancellationToken);

    /// <summary>What is open goes with it; what is done or dropped stays and stands alone.</summary>
    private void Remove(Visit visit, List<FollowUp> followUps)
    {
        db.AttachRange(followUps);
        foreach (var followUp in followUps)
        {
            if (followUp.Status == FollowUpStatus.Open)
            {
                db.Remove(followUp);
            }
            else
            {
                followUp.VisitId = null;
            }
        }

        db.Remove(visit);
    }

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => LogVisit.Texts.Say(turn.Locale, key, blanks);
}
