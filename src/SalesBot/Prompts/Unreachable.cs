using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Prompts;

/// <summary>Why the bot cannot speak first to somebody.</summary>
public enum WhyUnreachable
{
    /// <summary>They never talked to the bot, so there is no conversation to speak in.</summary>
    NeverTalked,

    /// <summary>They have blocked or removed the bot.</summary>
    Removed,

    /// <summary>The channel did not take what was sent last.</summary>
    Refused,
}

/// <summary>Somebody whom the bot cannot reach of its own accord.</summary>
/// <param name="Member">Who.</param>
/// <param name="Why">Why.</param>
/// <param name="Since">UTC instant at which it was learned; null for who never talked.</param>
/// <param name="Said">What the channel said; null where it said nothing.</param>
public sealed record Unreachable(Member Member, WhyUnreachable Why, DateTime? Since, string? Said);

/// <summary>Tells who cannot be prompted. Only for those who look after people, or for the command line.</summary>
internal sealed class UnreachableQuery(SalesDb db)
{
    private static readonly Viewer Looking = Viewer.System("prompts");

    /// <summary>By name, with how many members there are in all.</summary>
    public async Task<(IReadOnlyList<Unreachable> People, int OfAll)> AllAsync(CancellationToken cancellationToken)
    {
        var members = await db.For(Looking).Members.Where(m => m.Active).ToListAsync(cancellationToken);
        var talked = await db.Set<MemberConversation>().AsNoTracking().ToDictionaryAsync(c => c.MemberId, c => c.GoneAt, cancellationToken);
        var refused = await RefusedAsync(cancellationToken);
        var people = members.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m =>
                !talked.TryGetValue(m.Id, out var goneAt) ? new Unreachable(m, WhyUnreachable.NeverTalked, null, null)
                : goneAt is not null ? new Unreachable(m, WhyUnreachable.Removed, goneAt, null)
                : refused.TryGetValue(m.Id, out var last) ? new Unreachable(m, WhyUnreachable.Refused, last.TriedAt, last.Note)
                : null)
            .OfType<Unreachable>().ToList();
        return (people, members.Count);
    }

    /// <summary>The last prompts with which the channel was called, where it did not take them.</summary>
    private async Task<Dictionary<int, Prompt>> RefusedAsync(CancellationToken cancellationToken)
    {
        var tried = db.Set<Prompt>().AsNoTracking().Where(p => p.TriedAt != null);
        var last = await tried
            .Where(p => !tried.Any(later => later.MemberId == p.MemberId && later.TriedAt > p.TriedAt))
            .Where(p => p.Outcome == PromptOutcome.Failed || (p.Outcome == PromptOutcome.Waiting && p.Note != null))
            .ToListAsync(cancellationToken);
        return last.GroupBy(p => p.MemberId).ToDictionary(g => g.Key, g => g.First());
    }
}
