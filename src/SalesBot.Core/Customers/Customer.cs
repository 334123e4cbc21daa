namespace SalesBot.Core.Customers;

public enum CustomerKind
{
    Distributor,
    Dealer,
    Direct,
}

public enum CustomerStatus
{
    Potential,
    Active,
    Dormant,
    Lost,
}

/// <summary>By the sales volume of the year before; it decides the cadence of visits.</summary>
public enum Tier
{
    Vip,
    First,
    Second,
    Other,
}

public enum CustomerSize
{
    Small,
    Medium,
    Large,
}

/// <summary>A distributor, a dealer or a direct user in a region, owned by a member.</summary>
public sealed class Customer
{
    public int Id { get; init; }

    /// <summary>Key of imports, such as <c>C001</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public string NameZh { get; set; } = "";

    public List<string> Aliases { get; set; } = [];

    public CustomerKind Kind { get; set; }

    public int RegionId { get; set; }

    public int OwnerId { get; set; }

    public CustomerStatus Status { get; set; }

    public Tier Tier { get; set; }

    /// <summary>Why a person set the tier by hand; null when it follows from the volume.</summary>
    public string? TierReason { get; set; }

    /// <summary>Sales volume of the year before, in the company's currency.</summary>
    public decimal LastYearVolume { get; set; }

    /// <summary>The day the customer was first recorded.</summary>
    public DateOnly Recorded { get; set; }

    /// <summary>The day the customer stopped being potential (first payment, or as imported); null while potential.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>True when it was potential as it was first recorded: it then counts as a lead of that day, for good.</summary>
    public bool BeganAsLead { get; init; }

    public CustomerSize Size { get; set; }

    public string Needs { get; set; } = "";

    /// <summary>The name in a language of the bot, the main name where there is none.</summary>
    public string NameIn(string language) => language == "zh-Hans" && NameZh.Length > 0 ? NameZh : Name;
}
