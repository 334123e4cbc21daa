using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Targets;
using SalesBot.Data;

namespace SalesBot.Features.Targets;

/// <summary>The standings of a scope in one period.</summary>
/// <param name="Standings">By metric.</param>
/// <param name="Parts">Of several regions together, each of them; else none.</param>
internal sealed record ScopeFigures(
    IReadOnlyDictionary<Metric, Standing> Standings, IReadOnlyList<(Name Region, IReadOnlyDictionary<Metric, Standing> Standings)> Parts);

/// <summary>Reads the standings of a scope.</summary>
internal sealed class ProgressQuery(SalesDb db, Standings standings)
{
    /// <summary>Null for what the asker may not see.</summary>
    public Task<ScopeFigures?> ReadAsync(ProgressScope scope, Period period, Turn turn, CancellationToken cancellationToken) =>
        scope.Member is { } member
            ? MemberAsync(member, period, turn, cancellationToken)
            : RegionsAsync(scope.Regions, period, turn, cancellationToken);

    private async Task<ScopeFigures?> MemberAsync(Name member, Period period, Turn turn, CancellationToken cancellationToken)
    {
        var zone = await db.For(turn.Viewer).Members.Where(m => m.Id == member.Id).Select(m => m.TimeZone).FirstOrDefaultAsync(cancellationToken);
        if (zone is null)
        {
            return null;
        }

        var asOf = new AsOf(turn.CompanyToday, Zones.DateAt(turn.Now, zone));
        var book = await standings.OfMembersAsync(turn.Viewer, [member.Id], period, asOf, cancellationToken);
        return new ScopeFigures(ByMetric(book, member.Id), []);
    }

    private async Task<ScopeFigures?> RegionsAsync(IReadOnlyList<Name> regions, Period period, Turn turn, CancellationToken cancellationToken)
    {
        var tree = await db.For(turn.Viewer).Regions.ToTreeAsync(cancellationToken);
        List<Name> seen = [.. regions.Where(region => tree.ById(region.Id) is not null)];
        if (seen.Count == 0)
        {
            return null;
        }

        var book = await standings.OfRegionsAsync(
            turn.Viewer, tree, seen.Select(region => region.Id), period, Asked.AsOf(turn), cancellationToken);
        return new ScopeFigures(
            ByMetric(book, [.. seen.Select(region => region.Id)]),
            seen.Count == 1 ? [] : [.. seen.Select(region => (region, ByMetric(book, region.Id)))]);
    }

    private static IReadOnlyDictionary<Metric, Standing> ByMetric(StandingBook book, params int[] ids) =>
        Metrics.Kept.ToDictionary(metric => metric, metric => book.Of(metric, ids));
}
