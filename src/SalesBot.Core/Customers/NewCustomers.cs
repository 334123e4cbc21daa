using SalesBot.Core.Calendar;

namespace SalesBot.Core.Customers;

/// <summary>Which customers count as new: those no longer potential that began in the period, whatever became of them.</summary>
public static class NewCustomers
{
    public static bool IsNew(Customer customer, Period period) =>
        customer.Status != CustomerStatus.Potential && customer.Since is { } since && period.Contains(since);
}
