using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Prompts;

/// <summary>
/// The life of a prompt's row: taken up by one, called for, settled. Each step is one statement that only touches the row
/// while it is in the hands of who takes it, so that any number of instances may work on the same store.
/// </summary>
internal sealed class PromptRows(SalesDb db, TimeProvider clock)
{
    /// <summary>Long enough to write a prompt; when its process dies, another takes it up after that.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Teams takes 50 requests a second from an app in a tenant: some are left for what people ask meanwhile.</summary>
    internal const int MostASecond = 40;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes up what is due, as much as may be sent within a second, one for a person.</summary>
    /// <param name="claim">A new name for this handful; only with it can they be settled.</param>
    /// <param name="memberId">Of this member alone and without regard to the pace; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<List<Prompt>> ClaimAsync(string claim, int? memberId, CancellationToken cancellationToken)
    {
        var now = Now;
        var until = now + Lease;
        var most = MostASecond;
        var due = Free(now).Where(p => p.NextTryAt <= now);
        if (memberId is { } one)
        {
            due = due.Where(p => p.MemberId == one);
        }
        else
        {
            var lately = now - Second;
            var tried = db.Set<Prompt>().Where(p => p.TriedAt > lately);
            most -= await tried.CountAsync(cancellationToken);
            var others = due;
            due = due.Where(p => !tried.Any(t => t.MemberId == p.MemberId) && !others.Any(o => o.MemberId == p.MemberId && o.Id < p.Id));
        }

        var chosen = due.OrderBy(p => p.NextTryAt).ThenBy(p => p.Id).Select(p => p.Id).Take(Math.Max(most, 0));
        // Free is asked again of the row itself: of two who chose it at once, the second then finds it taken.
        var taken = await Free(now).Where(p => chosen.Contains(p.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.LeaseOwner, claim).SetProperty(p => p.LeasedUntil, until).SetProperty(p => p.Attempts, p => p.Attempts + 1),
            cancellationToken);
        return taken == 0 ? [] : await Held(claim).AsNoTracking().OrderBy(p => p.NextTryAt).ThenBy(p => p.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Notes that the channel is called now. Should nothing more be heard of it, it is left alone for an hour.</summary>
    /// <returns>False when it is no longer in these hands.</returns>
    public async Task<bool> BeginAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        var now = Now;
        var until = now + PromptTimes.InDoubt;
        return await Held(prompt).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.TriedAt, now).SetProperty(p => p.LeasedUntil, until).SetProperty(p => p.Doubts, p => p.Doubts + 1),
            cancellationToken) == 1;
    }

    /// <summary>Says what came of it; false when it is no longer in these hands.</summary>
    public async Task<bool> SettleAsync(
        Prompt prompt, PromptOutcome outcome, string? note, CancellationToken cancellationToken, string? sentId = null)
    {
        var (now, said) = (Now, Short(note));
        return await Held(prompt).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Outcome, outcome).SetProperty(p => p.SettledAt, now).SetProperty(p => p.Note, said)
                .SetProperty(p => p.SentId, sentId).SetProperty(p => p.Doubts, 0)
                .SetProperty(p => p.LeaseOwner, (string?)null).SetProperty(p => p.LeasedUntil, (DateTime?)null),
            cancellationToken) == 1;
    }

    /// <summary>Lets it wait until it is tried again.</summary>
    /// <param name="prompt">In these hands.</param>
    /// <param name="until">UTC instant.</param>
    /// <param name="note">Why.</param>
    /// <param name="isAnswered">Whether the call that was begun is known not to have brought it to the channel.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<int> RestAsync(Prompt prompt, DateTime until, string? note, bool isAnswered, CancellationToken cancellationToken)
    {
        var (said, less) = (Short(note), isAnswered ? 1 : 0);
        return Held(prompt).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.NextTryAt, until).SetProperty(p => p.Note, said).SetProperty(p => p.Doubts, p => p.Doubts - less)
                .SetProperty(p => p.LeaseOwner, (string?)null).SetProperty(p => p.LeasedUntil, (DateTime?)null),
            cancellationToken);
    }

    /// <summary>Gives back what was taken up and not called for.</summary>
    public Task<int> GiveBackAsync(string claim, CancellationToken cancellationToken)
    {
        // What was called for has a longer lease than this.
        var latest = Now + Lease;
        return Held(claim).Where(p => p.LeasedUntil <= latest).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.LeaseOwner, (string?)null).SetProperty(p => p.LeasedUntil, (DateTime?)null)
                .SetProperty(p => p.Attempts, p => p.Attempts - 1),
            cancellationToken);
    }

    /// <summary>Lets wait again what could not reach people who can be reached now.</summary>
    public Task<int> WakeAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var stillWorthSaying = now - PromptTimes.LatestAfterDue;
        var reachable = db.Set<MemberConversation>().Where(c => c.GoneAt == null).Select(c => c.MemberId);
        return db.Set<Prompt>()
            .Where(p => (p.Outcome == PromptOutcome.NoConversation || p.Outcome == PromptOutcome.Gone) && p.DueAt >= stillWorthSaying)
            .Where(p => reachable.Contains(p.MemberId))
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.Outcome, PromptOutcome.Waiting).SetProperty(p => p.NextTryAt, now)
                    .SetProperty(p => p.SettledAt, (DateTime?)null).SetProperty(p => p.Note, (string?)null),
                cancellationToken);
    }

    /// <summary>UTC instant at which there is something to do again; null when nothing waits.</summary>
    public async Task<DateTime?> NextAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var next = await Free(now).MinAsync(p => (DateTime?)p.NextTryAt, cancellationToken);
        // What is due already waits for its second.
        return next <= now ? now + Second : next;
    }

    private IQueryable<Prompt> Free(DateTime now) => db.Set<Prompt>()
        .Where(p => p.Outcome == PromptOutcome.Waiting && (p.LeasedUntil == null || p.LeasedUntil < now));

    private IQueryable<Prompt> Held(string claim) => db.Set<Prompt>().Where(p => p.Outcome == PromptOutcome.Waiting && p.LeaseOwner == claim);

    private IQueryable<Prompt> Held(Prompt prompt) => db.Set<Prompt>().Where(p => p.Id == prompt.Id && p.LeaseOwner == prompt.LeaseOwner);

    private static string? Short(string? note) => note?.Length > PromptMap.LongestNote ? note[..PromptMap.LongestNote] : note;
}
