namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    private sealed class Property<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(
            ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            if (state.GetCachedState(turnContext).State.TryGetValue(name, out var raw) && raw != null)
                return await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken);
            if (defaultValueFactory == null)
                return default;

            var value = defaultValueFactory();
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
            return value;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }
    }
}
