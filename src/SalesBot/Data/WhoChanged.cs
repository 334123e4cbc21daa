using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>
/// Asks the audit who changed what, past what anybody may see: for rules that protect other people's work. It gives a yes
/// or no and never a row, so that nobody learns from it what they may not see.
/// </summary>
internal sealed class WhoChanged(SalesDb db)
{
    /// <summary>Whether a member other than this one added or changed one of these rows.</summary>
    public Task<bool> AnyoneButAsync<T>(int memberId, IEnumerable<long> ids, CancellationToken cancellationToken)
        where T : class
    {
        var keys = ids.Select(id => id.ToString(CultureInfo.InvariantCulture)).ToList();
        return db.Set<AuditEntry>().AnyAsync(
            a => a.Entity == typeof(T).Name && keys.Contains(a.Key) && a.MemberId != null && a.MemberId != memberId, cancellationToken);
    }

    /// <summary>Whether this member added or changed a row at this instant.</summary>
    public Task<bool> AtAsync<T>(int? memberId, DateTime? at, int id, CancellationToken cancellationToken)
        where T : class
    {
        var key = id.ToString(CultureInfo.InvariantCulture);
        return db.Set<AuditEntry>().AnyAsync(
            a => a.Entity == typeof(T).Name && a.Key == key && a.At == at && a.MemberId == memberId, cancellationToken);
    }
}
