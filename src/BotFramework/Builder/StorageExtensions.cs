using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Storage read as a type.</summary>
public static class StorageExtensions
{
    /// <summary>The objects that are there and of the type, or can be made so.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken);
        var typed = new Dictionary<string, TStoreItem>();
        foreach (var (key, item) in items)
        {
            if ((item as TStoreItem ?? (item as JObject)?.As<TStoreItem>()) is { } value)
                typed[key] = value;
        }

        return typed;
    }
}
