using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Storage in memory, gone with the process. What is read is a copy, as a <see cref="JObject"/>: unlike the official one
/// it writes no type names and makes no types of what it finds.
/// </summary>
public class MemoryStorage : IStorage
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings());

    private readonly Dictionary<string, JObject> _items;
    private readonly Lock _lock = new();
    private int _version;

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
    {
        _items = dictionary ?? [];
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item))
                    found[key] = item.DeepClone();
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="InvalidOperationException">An <see cref="IStoreItem"/> was changed since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
                Write(key, value);
        }

        return Task.CompletedTask;
    }

    private void Write(string key, object value)
    {
        var item = JObject.FromObject(value, Serializer);
        if (IsVersioned(value, out var expected))
        {
            RefuseConflict(key, expected);
            item[nameof(IStoreItem.ETag)] = (++_version).ToString(CultureInfo.InvariantCulture);
        }

        _items[key] = item;
    }

    // What was read comes as JSON, and is as much a version of the item as the item itself.
    private static bool IsVersioned(object value, out string etag)
    {
        etag = (value as IStoreItem)?.ETag ?? (string)(value as JObject)?[nameof(IStoreItem.ETag)];
        return etag != null || value is IStoreItem;
    }

    private void RefuseConflict(string key, string expected)
    {
        if (expected == "*" || !_items.TryGetValue(key, out var present))
            return;

        var actual = (string)present[nameof(IStoreItem.ETag)];
        if (actual != null && actual != expected)
            throw new InvalidOperationException($"Etag conflict.\r\n\r\nOriginal: {expected}\r\nCurrent: {actual}");
    }
}
