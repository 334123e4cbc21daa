using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Members;
using Key = SalesBot.Data.DailySums.Key;
using Sum = SalesBot.Data.DailySums.Counts;

namespace SalesBot.Data;

/// <summary>A day, region and member whose sums are not those of the facts.</summary>
/// <param name="Kept">The row as it stands; null where one is missing.</param>
/// <param name="Facts">What the facts add up to; null where there are none.</param>
public sealed record SumDifference(DailySum? Kept, DailySum? Facts)
{
    /// <summary>Whichever there is, for what both have in common: the day, the region, the member.</summary>
    public DailySum Either => (Facts ?? Kept)!;
}

/// <summary>What a check of the daily sums found.</summary>
/// <param name="Right">How many rows are those of the facts.</param>
/// <param name="Differences">The others, by day.</param>
public sealed record SumsReport(int Right, IReadOnlyList<SumDifference> Differences);

/// <summary>Adds the facts up anew, a row at a time, and puts right what differs in <see cref="DailySum"/>.</summary>
public sealed class SumsRebuild(SalesDb db)
{
    private const string Remove = """DELETE FROM "DailySums" WHERE "RegionId" = @0 AND "Date" = @1 AND "MemberId" = @2""";

    private static readonly Viewer Counting = Viewer.System("sums");

    /// <summary>Nothing else is saved meanwhile: what is counted is what is compared.</summary>
    /// <param name="dryRun">Says what differs and leaves it.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    public async Task<SumsReport> RunAsync(bool dryRun, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var facts = await AddUpAsync(cancellationToken);
        var kept = await db.Set<DailySum>().AsNoTracking().ToDictionaryAsync(s => new Key(s.Date, s.RegionId, s.MemberId), cancellationToken);
        var report = Compare(facts, kept);
        if (!dryRun && report.Differences.Count > 0)
        {
            PutRight(report.Differences, facts);
            await transaction.CommitAsync(cancellationToken);
        }

        return report;
    }

    private async Task<Dictionary<Key, Sum>> AddUpAsync(CancellationToken cancellationToken)
    {
        var sums = new Dictionary<Key, Sum>();
        var seen = db.For(Counting);
        await AddAsync(seen.Payments);
        await AddAsync(seen.Visits);
        await AddAsync(seen.RegionMilestones);
        return sums;

        async Task AddAsync<T>(IQueryable<T> rows)
            where T : class
        {
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                DailySums.Count(sums, row, taken: false);
            }
        }
    }

    /// <summary>A row of noughts and no row say the same.</summary>
    private static SumsReport Compare(Dictionary<Key, Sum> facts, Dictionary<Key, DailySum> kept)
    {
        var differences = facts.Keys.Union(kept.Keys)
            .Where(key => facts.GetValueOrDefault(key) != Of(kept.GetValueOrDefault(key)))
            .Select(key => new SumDifference(kept.GetValueOrDefault(key), facts.TryGetValue(key, out var sum) ? Row(key, sum) : null))
            .OrderBy(d => d.Either.Date).ThenBy(d => d.Either.RegionId).ThenBy(d => d.Either.MemberId)
            .ToList();
        return new SumsReport(facts.Keys.Union(kept.Keys).Count() - differences.Count, differences);
    }

    private void PutRight(IReadOnlyList<SumDifference> differences, Dictionary<Key, Sum> facts)
    {
        using var remove = new Statement(db, Remove, 3);
        var keys = differences.Select(d => new Key(d.Either.Date, d.Either.RegionId, d.Either.MemberId)).ToList();
        foreach (var key in keys)
        {
            remove.Run(key.RegionId, key.Date, key.MemberId);
        }

        DailySums.Add(db, keys.ToDictionary(key => key, facts.GetValueOrDefault));
    }

    private static Sum Of(DailySum? row) =>
        row is null ? default : new(row.CollectedMinor, row.Visits, row.Touches, row.NewCustomers, row.Leads);

    private static DailySum Row(Key key, Sum sum) => new()
    {
        Date = key.Date,
        RegionId = key.RegionId,
        MemberId = key.MemberId,
        CollectedMinor = sum.CollectedMinor,
        Visits = sum.Visits,
        Touches = sum.Touches,
        NewCustomers = sum.NewCustomers,
        Leads = sum.Leads,
    };
}
