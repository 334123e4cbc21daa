using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Prompts;

namespace SalesBot.Features.Diagnosis;

/// <summary>Where Teams is let in at all: only there a member can be missing an account.</summary>
internal sealed record TeamsIsLetIn(bool Value);

/// <summary>Looks at the store, the prompts, what was not delivered, the credentials and the accounts.</summary>
internal sealed class DiagnosisQuery(SalesDb db, CredentialEnd credentials, TeamsIsLetIn teams, Company company, TimeProvider clock)
{
    /// <summary>A prompt that is due is sent within seconds; within this time also after a restart or a slow morning.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan LookedBack = TimeSpan.FromDays(7);

    /// <summary>What was to be said yesterday is not said today.</summary>
    private static readonly TimeSpan WorthSaying = TimeSpan.FromHours(24);

    private static readonly Viewer Looking = Viewer.System("diagnosis");

    public async Task<Diagnosis> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var late = now - Patience;
        var today = Zones.DateAt(now, company.Zone);
        return new Diagnosis
        {
            Store = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "SQLite" : "PostgreSQL",
            MissingMigrations = [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)],
            LastPrompt = await db.Set<Prompt>().MaxAsync(p => p.SettledAt, cancellationToken),
            LatePrompts = await db.Set<Prompt>().CountAsync(p => p.Outcome == PromptOutcome.Waiting && p.DueAt < late && p.NextTryAt < late, cancellationToken),
            Undelivered = await UndeliveredAsync(now, cancellationToken),
            CredentialsEnd = credentials.EndsOn,
            DaysLeft = credentials.EndsOn is { } end ? end.DayNumber - today.DayNumber : null,
            Unlinked = teams.Value ? await UnlinkedAsync(cancellationToken) : [],
        };
    }

    /// <summary>Tries once more what could not be delivered and is still worth saying; nothing else.</summary>
    /// <returns>How much.</returns>
    public async Task<int> ResendAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - WorthSaying;
        var (free, none) = (now.AddSeconds(-1), 0);
        var replies = await db.Set<OutgoingMessage>().Where(o => o.GivenUp && o.SentAt == null && o.LeasedUntil > since)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.GivenUp, false).SetProperty(o => o.Attempts, none).SetProperty(o => o.LeasedUntil, free), cancellationToken);
        var prompts = await db.Set<Prompt>().Where(p => p.Outcome == PromptOutcome.Failed && p.DueAt > since)
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.Outcome, PromptOutcome.Waiting).SetProperty(p => p.NextTryAt, now).SetProperty(p => p.SettledAt, (DateTime?)null),
                cancellationToken);
        return replies + prompts;
    }

    private async Task<List<Undelivered>> UndeliveredAsync(DateTime now, CancellationToken cancellationToken)
    {
        var (from, since) = (now - LookedBack, now - WorthSaying);
        var members = await db.For(Looking).Members.ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        var homes = (await db.Set<MemberConversation>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(c => (c.Channel, c.Conversation), c => c.MemberId);
        var replies = await db.Set<OutgoingMessage>().Where(o => o.GivenUp && o.SentAt == null && o.LeasedUntil > from)
            .Select(o => new { o.Channel, o.Conversation, o.LeasedUntil }).ToListAsync(cancellationToken);
        var prompts = await db.Set<Prompt>().Where(p => p.Outcome == PromptOutcome.Failed && p.DueAt > from)
            .Select(p => new { p.MemberId, p.DueAt }).ToListAsync(cancellationToken);
        return
        [
            .. replies.Select(o => new Undelivered(Name(homes[(o.Channel, o.Conversation)].Cast<int?>().FirstOrDefault()), o.LeasedUntil, o.LeasedUntil > since))
                .Concat(prompts.Select(p => new Undelivered(Name(p.MemberId), p.DueAt, p.DueAt > since)))
                .OrderByDescending(u => u.At),
        ];

        string? Name(int? memberId) => memberId is { } id ? members.GetValueOrDefault(id) : null;
    }

    private async Task<List<string>> UnlinkedAsync(CancellationToken cancellationToken)
    {
        var linked = db.Set<MemberLink>().Select(l => l.MemberId);
        return await db.For(Looking).Members.Where(m => m.Active && !linked.Contains(m.Id)).OrderBy(m => m.Name).Select(m => m.Name).ToListAsync(cancellationToken);
    }
}
