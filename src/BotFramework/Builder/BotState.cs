using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Named properties under one key of a storage. Read at first use in a turn; written by
/// <see cref="SaveChangesAsync"/> if its JSON is not what was read. The last write wins.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <param name="storage">Where the state is kept.</param>
    /// <param name="contextServiceKey">The key under which a turn keeps what it read.</param>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Property<T>(this, name);
    }

    /// <summary>Reads the state, unless this turn did so already; <paramref name="force"/> reads again.</summary>
    public virtual async Task LoadAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) != null)
            return;

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var value);
        Cache(turnContext, new CachedBotState(Properties(value)));
    }

    /// <summary>Writes the state if it was changed; <paramref name="force"/> writes in any case.</summary>
    public virtual async Task SaveChangesAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached == null || !(force || cached.IsChanged()))
            return;

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken);
        cached.MarkSaved();
    }

    /// <summary>Empties the state; the next save writes it so.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var empty = new CachedBotState([]);
        empty.MarkChanged();
        Cache(turnContext, empty);
        return Task.CompletedTask;
    }

    /// <summary>Forgets the state and deletes it from the storage at once.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>A copy of the whole state, or null if it was not read.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cached = GetCachedState(turnContext);
        return cached == null ? null : JToken.FromObject(cached.State);
    }

    /// <summary>What this turn read, or null.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <exception cref="InvalidOperationException">The activity lacks what the key is made of.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <exception cref="KeyNotFoundException">There is no value, and the type has no null.</exception>
    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        var state = Loaded(turnContext).State;
        if (!state.ContainsKey(propertyName) && typeof(T).IsValueType)
            throw new KeyNotFoundException(propertyName);
        return Task.FromResult(StateValue.Read<T>(state, propertyName));
    }

    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        Loaded(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        Loaded(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    private static Dictionary<string, object> Properties(object value) => value switch
    {
        null => [],
        JObject json => json.Properties().ToDictionary(p => p.Name, p => (object)p.Value),
        IDictionary<string, object> typed => new(typed),
        _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
    };

    private void Cache(ITurnContext turnContext, CachedBotState state) =>
        turnContext.TurnState[_contextServiceKey] = state;

    private CachedBotState Loaded(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return GetCachedState(turnContext) ?? throw new InvalidOperationException("The state was not loaded.");
    }
}
