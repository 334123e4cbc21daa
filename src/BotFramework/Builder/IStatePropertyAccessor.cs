namespace Microsoft.Bot.Builder;

/// <summary>One property of a state.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>
    /// The value; where there is none, what the factory makes, which is set, or the type's default. The object may be
    /// changed in place, and the change is saved with the state.
    /// </summary>
    Task<T> GetAsync(
        ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
