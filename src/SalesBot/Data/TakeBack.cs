using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SalesBot.Data;

/// <summary>
/// Takes back what was saved, by its audit entries: what it added goes, what it changed or deleted is as it was before.
/// The turn saves it, so the audit keeps both and the sums stay true.
/// </summary>
internal sealed class TakeBack(SalesDb db)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Whether somebody has built on it: one of its rows is not as it left it, or a row was added that points at one.</summary>
    public async Task<bool> IsBuiltOnAsync(Saved saved, CancellationToken cancellationToken)
    {
        var entries = await EntriesAsync(saved, cancellationToken);
        foreach (var entry in entries)
        {
            if (!await IsAsSavedAsync(entry, cancellationToken)
                || (entry.Before is null && await IsPointedAtAsync(entry, entries, cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts everything back; call only when nobody has built on it.</summary>
    public async Task RevertAsync(Saved saved, CancellationToken cancellationToken)
    {
        foreach (var entry in await EntriesAsync(saved, cancellationToken))
        {
            var type = TypeOf(entry);
            if (entry.After is null)
            {
                Restore(type, Values(entry.Before!));
                continue;
            }

            var row = await db.FindAsync(type.ClrType, KeyOf(type, entry), cancellationToken)
                ?? throw new InvalidOperationException($"{entry.Entity} {entry.Key} is gone.");
            if (entry.Before is null)
            {
                db.Remove(row);
            }
            else
            {
                Put(type, row, Values(entry.Before));
            }
        }

        saved.TakenBack = true;
    }

    /// <summary>The last first: what was added later may point at what was added before.</summary>
    private Task<List<AuditEntry>> EntriesAsync(Saved saved, CancellationToken cancellationToken) =>
        db.Set<AuditEntry>().AsNoTracking().Where(a => a.SavedId == saved.Id).OrderByDescending(a => a.Id).ToListAsync(cancellationToken);

    private async Task<bool> IsAsSavedAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var type = TypeOf(entry);
        var row = await db.FindAsync(type.ClrType, KeyOf(type, entry), cancellationToken);
        return entry.After is null || row is null
            ? entry.After is null && row is null
            : Values(entry.After).All(saved =>
            {
                var property = type.FindProperty(saved.Key)!;
                return property.GetValueComparer().Equals(
                    db.Entry(row).Property(property).CurrentValue, saved.Value.Deserialize(property.ClrType, Json));
            });
    }

    private async Task<bool> IsPointedAtAsync(AuditEntry entry, List<AuditEntry> own, CancellationToken cancellationToken)
    {
        foreach (var pointer in TypeOf(entry).GetReferencingForeignKeys().Where(f => f.Properties.Count == 1))
        {
            var ownKeys = own.Where(a => a.Entity == pointer.DeclaringEntityType.ClrType.Name).Select(a => a.Key).ToHashSet();
            if ((await PointersAsync(pointer, entry, cancellationToken)).Any(key => !ownKeys.Contains(key)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The keys of the rows that point at one; names of tables and columns come from the model alone.</summary>
    private Task<List<string>> PointersAsync(IForeignKey pointer, AuditEntry entry, CancellationToken cancellationToken)
    {
        var from = pointer.DeclaringEntityType;
        var table = StoreObjectIdentifier.Table(from.GetTableName()!, from.GetSchema());
        var key = from.FindPrimaryKey()!.Properties.Select(p => $"CAST(\"{p.GetColumnName(table)}\" AS TEXT)");
        var sql = $"SELECT {string.Join(" || '/' || ", key)} AS \"Value\" FROM \"{table.Name}\" "
            + $"WHERE \"{pointer.Properties[0].GetColumnName(table)}\" = {{0}}";
        return db.Database.SqlQueryRaw<string>(sql, KeyOf(TypeOf(entry), entry)[0]!).ToListAsync(cancellationToken);
    }

    private void Restore(IEntityType type, Dictionary<string, JsonElement> values)
    {
        var row = Activator.CreateInstance(type.ClrType)!;
        Put(type, row, values);
        db.Add(row);
    }

    private static void Put(IEntityType type, object row, Dictionary<string, JsonElement> values)
    {
        foreach (var (name, value) in values)
        {
            var property = type.FindProperty(name)!.PropertyInfo!;
            property.SetValue(row, value.Deserialize(property.PropertyType, Json));
        }
    }

    private IEntityType TypeOf(AuditEntry entry) => db.Model.GetEntityTypes().Single(t => t.ClrType.Name == entry.Entity);

    private static object?[] KeyOf(IEntityType type, AuditEntry entry) =>
        [.. type.FindPrimaryKey()!.Properties.Zip(entry.Key.Split('/'), (property, text) =>
            TypeDescriptor.GetConverter(property.ClrType).ConvertFromString(null, CultureInfo.InvariantCulture, text))];

    private static Dictionary<string, JsonElement> Values(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json, Json)!;
}
