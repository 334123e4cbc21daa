using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>A value of a state, which is JSON until it is asked for as a type.</summary>
internal static class StateValue
{
    /// <summary>
    /// The value as a type, the type's default if there is none. What was made of JSON takes its place, so that changing
    /// the object changes the state.
    /// </summary>
    /// <exception cref="Newtonsoft.Json.JsonException">The value does not fit the type.</exception>
    public static T Read<T>(IDictionary<string, object> state, string key)
    {
        if (!state.TryGetValue(key, out var value) || value == null)
            return default;
        if (value is T typed)
            return typed;

        var token = value as JToken ?? JToken.FromObject(value);
        var made = token.As<T>();
        state[key] = made;
        return made;
    }
}
