using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Customers;

/// <summary>Tells whose a region is.</summary>
internal sealed class RegionReps(SalesDb db)
{
    /// <summary>The one rep who answers for a region, or else for what it lies under; null where there are several, or none.</summary>
    public async Task<Name?> OnlyAsync(int regionId, Turn turn, CancellationToken cancellationToken)
    {
        var above = Places.Above(turn, regionId).ToList();
        var found = await db.For(turn.Viewer).Members.Where(m => m.Active && m.Role == Role.Rep)
            .SelectMany(m => m.Regions).Where(r => above.Contains(r.RegionId)).ToListAsync(cancellationToken);
        var nearest = above.Select(id => found.Where(r => r.RegionId == id).ToList()).FirstOrDefault(reps => reps.Count > 0);
        return nearest is [var only] ? turn.Find(NameKind.Member, only.MemberId) : null;
    }
}
