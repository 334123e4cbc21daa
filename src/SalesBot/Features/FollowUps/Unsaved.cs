using Microsoft.EntityFrameworkCore;
using SalesBot.Core.FollowUps;
using SalesBot.Data;

namespace SalesBot.Features.FollowUps;

/// <summary>What a turn has changed and not saved yet: a digest that is drawn anew after a press shows it as it will be.</summary>
internal static class Unsaved
{
    /// <summary>The follow-up that was pressed; null for none.</summary>
    public static FollowUp? Changed(SalesDb db) => In(db, EntityState.Modified).FirstOrDefault();

    /// <summary>The customers of whom a follow-up was made, and be it one that says why there is none.</summary>
    public static IReadOnlyList<int> Settled(SalesDb db) => [.. In(db, EntityState.Added).Select(f => f.CustomerId)];

    private static IEnumerable<FollowUp> In(SalesDb db, EntityState state) =>
        db.ChangeTracker.Entries<FollowUp>().Where(e => e.State == state).Select(e => e.Entity);
}
