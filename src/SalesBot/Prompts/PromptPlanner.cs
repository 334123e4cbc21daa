using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Prompts;

/// <summary>
/// Writes down what is to be sent to whom today and tomorrow, and moves or takes away what has not been tried yet when a zone, a
/// wished-for time or a day has changed. Whoever plans again finds nothing to do.
/// </summary>
internal sealed class PromptPlanner(SalesDb db, IEnumerable<IPromptKind> kinds, TimeProvider clock)
{
    private static readonly Viewer Planning = Viewer.System("prompts");

    /// <summary>No zone is further from UTC than that, so a row of any member's today is not older.</summary>
    private const int DaysBack = 2;

    /// <summary>The first day that may still be somebody's today, or was a moment ago.</summary>
    public static DateOnly Since(DateTime now) => DateOnly.FromDateTime(now).AddDays(-DaysBack);

    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var members = kinds.Any() ? await db.For(Planning).Members.Where(m => m.Active).ToListAsync(cancellationToken) : [];
        var from = Since(now);
        var rows = await db.Set<Prompt>().AsNoTracking().Where(p => p.LocalDay >= from).ToListAsync(cancellationToken);
        var planned = rows.ToLookup(p => (p.MemberId, p.Kind));
        foreach (var (member, kind) in members.SelectMany(m => kinds.Select(k => (m, k))))
        {
            var own = planned[(member.Id, kind.Name)].ToList();
            AddMissing(member, kind, own, now);
            foreach (var row in own.Where(r => IsStillToCome(r, now)))
            {
                await MoveAsync(row, kind.DueAt(member, row.LocalDay), member.TimeZone, now, cancellationToken);
            }
        }

        await SaveAsync(cancellationToken);
    }

    private static bool IsStillToCome(Prompt row, DateTime now) =>
        row is { Outcome: PromptOutcome.Waiting, TriedAt: null } && (row.LeasedUntil is null || row.LeasedUntil < now);

    private void AddMissing(Member member, IPromptKind kind, List<Prompt> own, DateTime now)
    {
        var today = Zones.DateAt(now, member.TimeZone);
        foreach (var day in (DateOnly[])[today, today.AddDays(1)])
        {
            if (own.All(r => r.LocalDay != day) && kind.DueAt(member, day) is { } time)
            {
                var due = Zones.InstantOf(day, time, member.TimeZone);
                db.Add(Row(member, kind, day, time, due));
            }
        }
    }

    internal static Prompt Row(Member member, IPromptKind kind, DateOnly day, TimeOnly time, DateTime due) => new()
    {
        MemberId = member.Id,
        Kind = kind.Name,
        LocalDay = day,
        LocalTime = time,
        Zone = member.TimeZone,
        DueAt = due,
        NextTryAt = due,
    };

    private async Task MoveAsync(Prompt row, TimeOnly? time, string zone, DateTime now, CancellationToken cancellationToken)
    {
        var untouched = db.Set<Prompt>().Where(p => p.Id == row.Id && p.Outcome == PromptOutcome.Waiting && p.TriedAt == null
            && (p.LeasedUntil == null || p.LeasedUntil < now));
        if (time is not { } wish)
        {
            await untouched.ExecuteDeleteAsync(cancellationToken);
        }
        else if (wish != row.LocalTime || zone != row.Zone)
        {
            var due = PromptTimes.Moved(row.LocalDay, wish, zone, now);
            await untouched.ExecuteUpdateAsync(
                set => set.SetProperty(p => p.LocalTime, wish).SetProperty(p => p.Zone, zone)
                    .SetProperty(p => p.DueAt, due).SetProperty(p => p.NextTryAt, due),
                cancellationToken);
        }
    }

    /// <summary>Another instance may have planned the same meanwhile; what is still missing then is planned in the next round.</summary>
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            var keys = db.ChangeTracker.Entries<Prompt>().Select(e => e.Entity).ToList();
            db.ChangeTracker.Clear();
            if (!await IsPlannedAsync(keys, cancellationToken))
            {
                throw;
            }
        }
    }

    private async Task<bool> IsPlannedAsync(List<Prompt> wanted, CancellationToken cancellationToken)
    {
        foreach (var p in wanted)
        {
            if (await db.Set<Prompt>().AnyAsync(o => o.MemberId == p.MemberId && o.Kind == p.Kind && o.LocalDay == p.LocalDay, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
