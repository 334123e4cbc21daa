using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SalesBot.Data;

namespace SalesBot.Chat.Turns;

/// <summary>
/// Bot state as rows of the turn's own store: what is written here is saved with everything else the turn did, and not
/// at all when another turn of the conversation was faster (its version has moved on). No type names are written or read.
/// </summary>
internal sealed class TurnStorage(SalesDb db) : IStorage
{
    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    });

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var rows = await db.Set<ConversationRow>().Where(r => keys.Contains(r.Key)).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Key, r => (object)Parse(r.State));
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            var state = JObject.FromObject(value, Json).ToString(Formatting.None);
            if (await db.Set<ConversationRow>().FindAsync([key], cancellationToken) is { } row)
            {
                row.State = state;
                row.Version++;
            }
            else
            {
                db.Add(new ConversationRow { Key = key, State = state });
            }
        }
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
        db.RemoveRange(await db.Set<ConversationRow>().Where(r => keys.Contains(r.Key)).ToListAsync(cancellationToken));

    private static JObject Parse(string state)
    {
        using var reader = new JsonTextReader(new StringReader(state)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
