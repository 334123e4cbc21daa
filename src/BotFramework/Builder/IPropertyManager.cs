namespace Microsoft.Bot.Builder;

/// <summary>Makes accessors to properties of a state.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
