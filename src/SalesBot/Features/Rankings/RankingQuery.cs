using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;
using SalesBot.Data;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Rankings;

/// <summary>What is ranked: by which metric, over which days.</summary>
internal sealed record RankingTerms(Metric Metric, Period Period, AsOf AsOf);

/// <summary>One of those that are ranked.</summary>
/// <param name="Place">Equal values share it.</param>
/// <param name="Name">In the asker's language.</param>
/// <param name="Percent">Of the target; null where none is set.</param>
internal sealed record Ranked(Place Place, string Name, decimal? Percent);

/// <summary>Puts regions and members in order.</summary>
internal sealed class RankingQuery(SalesDb db, Standings standings)
{
    /// <summary>
    /// Members that these eyes may see: the active reps, and whoever else brought something. Inside a region they are
    /// ranked by what they brought it.
    /// </summary>
    public async Task<IReadOnlyList<Ranked>> MembersAsync(
        Viewer eyes, IReadOnlySet<int>? under, RankingTerms terms, string language, CancellationToken cancellationToken)
    {
        var all = db.For(eyes);
        var sums = under is null
            ? await all.MemberSums.ByMemberAsync(terms.Period, terms.AsOf, cancellationToken)
            : await all.RegionSums.Where(s => under.Contains(s.RegionId)).ByMemberAsync(terms.Period, terms.AsOf, cancellationToken);
        var reached = sums.ToDictionary(sum => sum.Key, sum => sum.Value.Of(terms.Metric));
        int[] brought = [.. reached.Where(sum => sum.Value != 0).Select(sum => sum.Key)];
        var everywhere = under is null;
        int[] regions = [.. under ?? new HashSet<int>()];
        var members = await all.Members
            .Where(m => brought.Contains(m.Id) || (m.Active && m.Role == Role.Rep
                && (everywhere || m.Regions.Any(r => regions.Contains(r.RegionId)))))
            .OrderBy(m => m.Name).ThenBy(m => m.Id)
            .ToDictionaryAsync(m => m.Id, cancellationToken);
        var book = everywhere ? await standings.OfMembersAsync(eyes, members.Keys, terms.Period, terms.AsOf, cancellationToken) : null;
        return [.. Ranking.Of(members.Keys.Select(id => (id, reached.GetValueOrDefault(id)))).Select(place => new Ranked(
            place,
            language == "zh-Hans" && members[place.Id].NameZh.Length > 0 ? members[place.Id].NameZh : members[place.Id].Name,
            book?.Of(terms.Metric, place.Id).Main.Percent))];
    }

    /// <summary>Regions, each with all that lies under it.</summary>
    public async Task<IReadOnlyList<Ranked>> RegionsAsync(
        Viewer eyes, RegionTree tree, IReadOnlyCollection<Region> regions, RankingTerms terms, string language, CancellationToken cancellationToken)
    {
        var book = await standings.OfRegionsAsync(eyes, tree, regions.Select(r => r.Id), terms.Period, terms.AsOf, cancellationToken);
        return [.. Ranking.Of(regions.OrderBy(r => r.NameEn, StringComparer.Ordinal).Select(r => (r.Id, book.Reached(r.Id).Of(terms.Metric))))
            .Select(place => new Ranked(
                place, tree.ById(place.Id)!.NameIn(language), book.Of(terms.Metric, place.Id).Main.Percent))];
    }

    /// <summary>The regions that these eyes may see.</summary>
    public Task<RegionTree> TreeAsync(Viewer eyes, CancellationToken cancellationToken) =>
        db.For(eyes).Regions.ToTreeAsync(cancellationToken);
}
