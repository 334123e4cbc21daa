namespace SalesBot.Data;

/// <summary>Amounts as the store keeps them: whole hundredths of the currency (or of a count).</summary>
internal static class Money
{
    /// <exception cref="OverflowException">The amount does not fit (beyond 92 thousand billion).</exception>
    public static long ToMinor(decimal amount) => decimal.ToInt64(decimal.Round(amount * 100, MidpointRounding.AwayFromZero));

    public static decimal FromMinor(long minor) => minor / 100m;
}
