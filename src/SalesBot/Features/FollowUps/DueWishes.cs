using Microsoft.EntityFrameworkCore;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.FollowUps;

/// <summary>The door of the follow-ups for who changes where an owner is: the wished-for local time stays, the instant follows.</summary>
public sealed class DueWishes(SalesDb db)
{
    /// <summary>Moves what an owner has open to another zone; the turn saves it.</summary>
    /// <returns>How many follow-ups moved.</returns>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public async Task<int> MoveAsync(int ownerId, string zone, CancellationToken cancellationToken)
    {
        var open = await db.For(Viewer.System("settings")).FollowUps
            .Where(f => f.OwnerId == ownerId && f.Status == FollowUpStatus.Open).ToListAsync(cancellationToken);
        db.AttachRange(open);
        open.ForEach(followUp => followUp.Due(followUp.DueOn, followUp.DueTime, zone));
        return open.Count;
    }
}
