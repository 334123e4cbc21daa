using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;
using SalesBot.Data;

namespace SalesBot.Features.Targets;

/// <summary>Whose progress is asked for: a member's, or that of one or several regions together.</summary>
/// <param name="Member">The member; null for regions.</param>
/// <param name="Regions">The regions; none for a member.</param>
internal sealed record ProgressScope(Name? Member, IReadOnlyList<Name> Regions)
{
    /// <summary>
    /// Who or what was named; else a rep means the own figures, a manager the own regions, a director the company. For
    /// these two "my target" is that of what they answer for as well: nobody sets them one as a person.
    /// </summary>
    public static ProgressScope Of(Turn turn)
    {
        var slots = turn.Reading.Slots;
        var leads = turn.Member.Role is Role.Manager or Role.Director && turn.OwnRegions().Count > 0;
        return slots.Region is { } region ? new(null, [region])
            : slots.Member is { } member && !(leads && member.Id == turn.Member.Id) ? new(turn.Find(NameKind.Member, member.Id) ?? member, [])
            : leads ? new(null, turn.OwnRegions())
            : new(turn.Find(NameKind.Member, turn.Member.Id) ?? turn.Context.Speaker, []);
    }

    /// <summary>Whether it is the asker.</summary>
    public bool IsMe(Turn turn) => Member?.Id == turn.Member.Id;

    /// <summary>What it is called.</summary>
    public string NameFor(Turn turn) => Member is { } member
        ? turn.Locale.NameOf(member)
        : SalesBot.Chat.Words.Wording.List(turn.Locale, [.. Regions.Select(turn.Locale.NameOf)]);
}

/// <summary>Reads the standings of a scope.</summary>
internal sealed class ProgressQuery(SalesDb db, Standings standings)
{
    /// <summary>The standing of the scope in each metric, in the order of <see cref="Metrics.Kept"/>; null for what may not be seen.</summary>
    public async Task<Dictionary<Metric, Standing>?> ReadAsync(ProgressScope scope, Period period, Turn turn, CancellationToken cancellationToken)
    {
        var all = db.For(turn.Viewer);
        if (scope.Member is { } member)
        {
            return await all.Members.FirstOrDefaultAsync(m => m.Id == member.Id, cancellationToken) is { } seen
                ? Of(await standings.OfMembersAsync(turn.Viewer, [seen.Id], period, Today(turn, seen), cancellationToken), [seen.Id])
                : null;
        }

        var tree = await all.Regions.ToTreeAsync(cancellationToken);
        int[] regions = [.. scope.Regions.Select(region => region.Id).Where(id => tree.ById(id) is not null)];
        return regions.Length > 0
            ? Of(await standings.OfRegionsAsync(turn.Viewer, tree, regions, period, Asked.AsOf(turn), cancellationToken), regions)
            : null;
    }

    private static AsOf Today(Turn turn, Member member) => new(turn.CompanyToday, Zones.DateAt(turn.Now, member.TimeZone));

    private static Dictionary<Metric, Standing> Of(StandingBook book, int[] ids) =>
        Metrics.Kept.ToDictionary(metric => metric, metric => book.Of(metric, ids));
}
