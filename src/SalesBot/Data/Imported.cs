using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SalesBot.Data;

/// <summary>A folder that was imported: from which day its offsets (<c>year_offset</c>, <c>days_ago</c>) are counted, for good.</summary>
public sealed class ImportedFolder : INotAudited
{
    /// <summary>The full path.</summary>
    public required string Path { get; init; }

    /// <summary>The company's day of the first import.</summary>
    public DateOnly CountedFrom { get; init; }

    /// <summary>Hash of what the files held at the last import: the same files elsewhere count from the same day.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>The number of the last import of it; imports are counted through, over all folders.</summary>
    public int Import { get; set; }
}

/// <summary>A row of a file that became a fact: found again by its content and its ordinal among equal rows.</summary>
public sealed class ImportedRow : INotAudited
{
    /// <summary>The file's kind, such as <c>payments</c>.</summary>
    public required string File { get; init; }

    /// <summary>The day and a hash of the row's content; the day keeps rows together that are imported together.</summary>
    public required string Content { get; init; }

    /// <summary>1 for the first of several equal rows.</summary>
    public int Ordinal { get; init; }

    /// <summary>The id of the fact it became.</summary>
    public long FactId { get; set; }

    /// <summary>The number of the last import that had it.</summary>
    public int Import { get; set; }
}

/// <summary>
/// What a file last said of something that has a key: only what it says anew is taken over, so that it does not undo what
/// people changed meanwhile.
/// </summary>
public sealed class ImportedRecord : INotAudited
{
    /// <summary>The file's kind, such as <c>members</c>.</summary>
    public required string File { get; init; }

    public required string Key { get; init; }

    /// <summary>The values by column, as JSON.</summary>
    public required string Content { get; set; }
}

internal sealed class ImportedMaps :
    IEntityTypeConfiguration<ImportedFolder>, IEntityTypeConfiguration<ImportedRow>, IEntityTypeConfiguration<ImportedRecord>
{
    public void Configure(EntityTypeBuilder<ImportedFolder> builder)
    {
        builder.ToTable("ImportedFolders");
        builder.HasKey(f => f.Path);
    }

    public void Configure(EntityTypeBuilder<ImportedRow> builder)
    {
        builder.ToTable("ImportedRows");
        builder.HasKey(r => new { r.File, r.Content, r.Ordinal });
    }

    public void Configure(EntityTypeBuilder<ImportedRecord> builder)
    {
        builder.ToTable("ImportedRecords");
        builder.HasKey(r => new { r.File, r.Key });
    }
}
