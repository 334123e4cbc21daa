using SalesBot.Core.Calendar;

namespace SalesBot.Core.Customers;

/// <summary>
/// Which customers count as leads: those first recorded, in the period, as potential. One that has since bought is still
/// a lead of its day, so that a good month does not lose its leads to its own success.
/// </summary>
public static class Leads
{
    public static bool IsLead(Customer customer, Period period) =>
        customer.BeganAsLead && period.Contains(customer.Recorded);
}
