using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>Reads from the audit when a number of a row went up, for what the row itself keeps no day of.</summary>
public static class AuditedRises
{
    /// <summary>How many of some rows had a number raised between two instants.</summary>
    /// <param name="db">The store.</param>
    /// <param name="keys">The rows that are asked about, which the asker may see: the audit knows no viewer.</param>
    /// <param name="property">The number's name.</param>
    /// <param name="from">UTC instant, included.</param>
    /// <param name="to">UTC instant, not included.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<int> CountRaisedAsync<T>(
        this SalesDb db, IEnumerable<long> keys, string property, DateTime from, DateTime to, CancellationToken cancellationToken)
        where T : class
    {
        var (entity, asked) = (typeof(T).Name, keys.Select(key => key.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList());
        var changes = await db.Set<AuditEntry>().AsNoTracking()
            .Where(a => a.Entity == entity && asked.Contains(a.Key) && a.At >= from && a.At < to && a.Before != null && a.After != null)
            .Select(a => new { a.Key, a.Before, a.After }).ToListAsync(cancellationToken);
        return changes.Where(a => Number(a.After!, property) > Number(a.Before!, property)).Select(a => a.Key).Distinct().Count();
    }

    private static long? Number(string json, string property)
    {
        using var row = JsonDocument.Parse(json);
        return row.RootElement.TryGetProperty(property, out var value) ? value.GetInt64() : null;
    }
}
