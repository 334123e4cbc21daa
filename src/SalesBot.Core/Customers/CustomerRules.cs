namespace SalesBot.Core.Customers;

/// <summary>A customer is found again by its name.</summary>
public sealed class CustomerNameIsSaid(string? name) : Rule
{
    public override bool IsKept => IsSaid(name);
}

/// <summary>A name is a line of a list.</summary>
public sealed class CustomerNameIsNotTooLong(string name) : Rule
{
    /// <summary>In UTF-16 characters.</summary>
    public const int Limit = 120;

    public override bool IsKept => name.Length <= Limit;

    public override IReadOnlyList<object> Figures => [Limit];
}
