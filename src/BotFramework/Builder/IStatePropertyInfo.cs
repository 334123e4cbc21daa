namespace Microsoft.Bot.Builder;

/// <summary>What a property is called.</summary>
public interface IStatePropertyInfo
{
    string Name { get; }
}
