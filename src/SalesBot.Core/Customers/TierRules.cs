namespace SalesBot.Core.Customers;

/// <summary>The sales volumes of the year before, in the company's currency, from which a customer is of a tier.</summary>
public sealed record TierRules
{
    /// <exception cref="ArgumentException">The volumes do not fall from VIP to second.</exception>
    public TierRules(decimal vip = 200_000, decimal first = 95_000, decimal second = 40_000)
    {
        if (vip <= first || first <= second)
            throw new ArgumentException($"Tiers begin at falling volumes, not at {vip}, {first}, {second}.");
        (Vip, First, Second) = (vip, first, second);
    }

    public decimal Vip { get; }

    public decimal First { get; }

    public decimal Second { get; }

    /// <summary>The tier of a volume; a limit belongs to the tier it opens.</summary>
    public Tier TierOf(decimal volume) =>
        volume >= Vip ? Tier.Vip
        : volume >= First ? Tier.First
        : volume >= Second ? Tier.Second
        : Tier.Other;
}
