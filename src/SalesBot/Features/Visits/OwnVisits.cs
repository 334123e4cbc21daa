using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.Visits;

/// <summary>Visits that a person may change, looked up with the rights of this moment.</summary>
internal sealed class OwnVisits(SalesDb db)
{
    /// <summary>How far back "the last visit" may lie when a customer is named; an older one is chosen from the list.</summary>
    private const int LastOfCustomerWithinDays = 31;

    /// <summary>Null when there is none, or this person may not change it: the one reads like the other.</summary>
    public async Task<(Visit Visit, Customer Customer)?> ByIdAsync(string id, Turn turn, CancellationToken cancellationToken)
    {
        if (!long.TryParse(id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var key))
        {
            return null;
        }

        var visible = db.For(turn.Viewer);
        var found = await visible.Visits.Where(v => v.Id == key)
            .Join(visible.Customers, v => v.CustomerId, c => c.Id, (Visit, Customer) => new { Visit, Customer })
            .FirstOrDefaultAsync(cancellationToken);
        return found is not null && MayChange(found.Visit, found.Customer, turn) ? (found.Visit, found.Customer) : null;
    }

    public static bool MayChange(Visit visit, Customer customer, Turn turn) =>
        Rights.MayWriteInTheNameOf(turn.Viewer, visit.MemberId) && Rights.MayWriteFor(turn.Viewer, customer.OwnerId, customer.RegionId);

    /// <summary>The visit of this person that was entered last; of a customer when one was named and seen of late.</summary>
    public async Task<string?> LastAsync(string? customerCode, Turn turn, CancellationToken cancellationToken)
    {
        var visible = db.For(turn.Viewer);
        var own = visible.Visits.Where(v => v.MemberId == turn.Member.Id);
        var since = turn.Today.AddDays(-LastOfCustomerWithinDays);
        var ofCustomer = customerCode is null ? null : await Last(
            own.Where(v => v.Date >= since && visible.Customers.Any(c => c.Id == v.CustomerId && c.Code == customerCode)), cancellationToken);
        var last = ofCustomer ?? await Last(own, cancellationToken);
        return last?.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Task<long?> Last(IQueryable<Visit> visits, CancellationToken cancellationToken) =>
        visits.OrderByDescending(v => v.EnteredAt).ThenByDescending(v => v.Id).Select(v => (long?)v.Id).FirstOrDefaultAsync(cancellationToken);
}
