using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SalesBot.Core.Members;

namespace SalesBot.Data.Privacy;

/// <summary>All that the store holds of a person, as one JSON document: for who asks what is kept about them.</summary>
public sealed class PersonalFile(SalesDb db)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A table's name leads to its rows; tables in which nothing of the person stands are left out.</summary>
    public async Task<string> OfAsync(Member member, CancellationToken cancellationToken)
    {
        var document = new JsonObject();
        foreach (var table in db.Model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal))
        {
            if (PersonalTables.ColumnsOf(table) is { Count: > 0 } columns)
            {
                Put(table, await PersonalTables.ForTableAsync<JsonArray>(this, typeof(PersonalFile), nameof(RowsAsync), table, columns, member.Id, cancellationToken));
            }
        }

        await PutConversationsAsync(member, Put, cancellationToken);
        return document.ToJsonString(Json);

        void Put(IEntityType table, JsonArray rows)
        {
            if (rows.Count > 0)
            {
                document[table.GetTableName()!] = rows;
            }
        }
    }

    /// <summary>What was said to them, and what their forms hold.</summary>
    private async Task PutConversationsAsync(Member member, Action<IEntityType, JsonArray> put, CancellationToken cancellationToken)
    {
        var messages = new JsonArray();
        var states = new JsonArray();
        foreach (var (channel, conversation) in await PersonalTables.ConversationsAsync(db, member.Id, cancellationToken))
        {
            await AddAsync(messages, db.Set<OutgoingMessage>().Where(o => o.Channel == channel && o.Conversation == conversation));
            var begins = $"{channel}/conversations/{conversation}";
            await AddAsync(states, db.Set<ConversationRow>().Where(r => r.Key.StartsWith(begins)));
        }

        put(db.Model.FindEntityType(typeof(OutgoingMessage))!, messages);
        put(db.Model.FindEntityType(typeof(ConversationRow))!, states);

        async Task AddAsync<T>(JsonArray to, IQueryable<T> rows)
            where T : class
        {
            foreach (var row in await rows.AsNoTracking().ToListAsync(cancellationToken))
            {
                to.Add(Columns(row));
            }
        }
    }

    private async Task<JsonArray> RowsAsync<T>(IReadOnlyList<IProperty> columns, int memberId, CancellationToken cancellationToken)
        where T : class
    {
        var rows = await PersonalTables.Rows<T>(db, columns, memberId).ToListAsync(cancellationToken);
        return [.. rows.Select(Columns)];
    }

    /// <summary>A row as its columns, without what only joins rows in memory.</summary>
    private JsonNode Columns<T>(T row)
        where T : class
    {
        var columns = db.Model.FindEntityType(typeof(T))!.GetProperties();
        return JsonSerializer.SerializeToNode(columns.ToDictionary(p => p.Name, p => p.GetGetter().GetClrValue(row)), Json)!;
    }
}
