using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SalesBot.Data;

/// <summary>A folder that was imported: from which day its offsets (<c>year_offset</c>, <c>days_ago</c>) are counted, for good.</summary>
public sealed class ImportedFolder : INotAudited
{
    public required string Path { get; init; }

    /// <summary>The company's day of the first import.</summary>
    public DateOnly CountedFrom { get; init; }
}

/// <summary>A row of a file that became a fact: found again by its content and its ordinal among equal rows.</summary>
public sealed class ImportedRow : INotAudited
{
    /// <summary>The file's kind, such as <c>payments</c>.</summary>
    public required string File { get; init; }

    /// <summary>Hash of the row's content.</summary>
    public required string Content { get; init; }

    /// <summary>1 for the first of several equal rows.</summary>
    public int Ordinal { get; init; }

    /// <summary>The id of the fact it became.</summary>
    public long FactId { get; set; }
}

internal sealed class ImportedMaps : IEntityTypeConfiguration<ImportedFolder>, IEntityTypeConfiguration<ImportedRow>
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
}
