using System.Globalization;
using SalesBot.Core.Customers;
using SalesBot.Core.Payments;

namespace SalesBot.Features.Payments;

/// <summary>
/// How a button names a payment: by its id, or, on the receipt of one that is only about to be saved, by its customer and
/// the instant at which it was said.
/// </summary>
internal readonly record struct PaymentKey(long? Id, string? Customer, DateTime? At)
{
    public static string Of(Payment payment) => payment.Id.ToString(CultureInfo.InvariantCulture);

    public static string Of(Payment unsaved, Customer customer) =>
        string.Create(CultureInfo.InvariantCulture, $"{customer.Code}@{unsaved.ReportedAt!.Value.Ticks}");

    /// <summary>Null when the text is no key.</summary>
    public static PaymentKey? Read(string text)
    {
        var at = text.LastIndexOf('@');
        return !long.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
            : at < 0 ? new(number, null, null)
            : number <= DateTime.MaxValue.Ticks ? new(null, text[..at], new DateTime(number, DateTimeKind.Utc))
            : null;
    }
}
