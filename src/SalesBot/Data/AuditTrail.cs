using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Members;

namespace SalesBot.Data;

/// <summary>Who changed which row, when, and what stood there before and after.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; init; }

    /// <summary>The member who did it; null for a system actor.</summary>
    public int? MemberId { get; init; }

    /// <summary>The system actor, such as <c>import</c>; null for a member.</summary>
    public string? System { get; init; }

    /// <summary>What it was saved as by a person in chat; null for all else.</summary>
    public string? SavedId { get; init; }

    /// <summary>The kind of row, such as <c>Visit</c>.</summary>
    public required string Entity { get; init; }

    public required string Key { get; init; }

    /// <summary>The values before as JSON (of a change: those that changed); null for a new row.</summary>
    public string? Before { get; init; }

    /// <summary>The values after as JSON (of a change: those that changed); null for a deleted row.</summary>
    public string? After { get; init; }
}

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("Audit");
        builder.Property(a => a.Entity).HasMaxLength(60);
        builder.HasIndex(a => new { a.Entity, a.Key });
        // No foreign key: it would rebuild a table that only ever grows.
        builder.HasIndex(a => a.SavedId);
    }
}

/// <summary>Rows of the machinery (what was sent, what was taken in) say themselves when and by whom: they are not audited.</summary>
internal interface INotAudited;

/// <summary>Rows that happen to change in the turn of a save, and are no part of what the person saved: undo leaves them alone.</summary>
internal interface INotTakenBack;

/// <summary>Turns tracked changes into audit entries.</summary>
internal static class AuditTrail
{
    // Chinese and accented text is kept readable in the table.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is about to be saved; call before saving. Keys of new rows are filled in by the save.</summary>
    public static List<Change> Collect(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        return
        [
            .. tracker.Entries()
                .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                            && e.Entity is not (AuditEntry or INotAudited))
                .Select(e => new Change(e, Before(e), e.State)),
        ];
    }

    /// <summary>The entry of a new row that is written past the tracker; its key is known.</summary>
    public static AuditEntry Added(IEntityType model, object row, Viewer by, DateTime at) => new()
    {
        At = at,
        MemberId = by.IsSystem ? null : by.MemberId,
        System = by.SystemName,
        Entity = model.ClrType.Name,
        Key = string.Join('/', model.FindPrimaryKey()!.Properties.Select(p => p.GetGetter().GetClrValue(row))),
        After = JsonSerializer.Serialize(
            model.GetProperties().ToDictionary(p => p.Name, p => Plain(p.GetGetter().GetClrValue(row))), Json),
    };

    private static Dictionary<string, object?>? Before(EntityEntry entry) => entry.State == EntityState.Added
        ? null
        : entry.Properties
            .Where(p => entry.State != EntityState.Modified || p.IsModified)
            .ToDictionary(p => p.Metadata.Name, p => Plain(p.OriginalValue));

    private static object? Plain(object? value) => value is Enum ? value.ToString() : value;

    /// <summary>A change on its way into the store.</summary>
    internal sealed class Change(EntityEntry entry, Dictionary<string, object?>? before, EntityState state)
    {
        /// <summary>The kind of row.</summary>
        public string Entity => entry.Metadata.ClrType.Name;

        private readonly string[]? _changed = state == EntityState.Modified ? [.. before!.Keys] : null;

        /// <summary>The entry; call after saving, when new rows have their keys.</summary>
        public AuditEntry ToEntry(Viewer by, DateTime at, string? savedId) => new()
        {
            SavedId = entry.Entity is INotTakenBack ? null : savedId,
            At = at,
            MemberId = by.IsSystem ? null : by.MemberId,
            System = by.SystemName,
            Entity = Entity,
            Key = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue)),
            Before = before is null ? null : JsonSerializer.Serialize(before, Json),
            After = state == EntityState.Deleted ? null : JsonSerializer.Serialize(After(), Json),
        };

        private Dictionary<string, object?> After() => entry.Properties
            .Where(p => _changed is null || _changed.Contains(p.Metadata.Name))
            .ToDictionary(p => p.Metadata.Name, p => Plain(p.CurrentValue));
    }
}
