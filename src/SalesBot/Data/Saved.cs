using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SalesBot.Data;

/// <summary>
/// One thing that a person saved in a conversation. The audit entries of the same transaction point at it, so that it can
/// be taken back as a whole.
/// </summary>
public sealed class Saved : INotAudited
{
    /// <summary>Made by whoever saves, so that a button can name it before it is saved.</summary>
    public required string Id { get; init; }

    public int MemberId { get; init; }

    public required string Channel { get; init; }

    public required string Conversation { get; init; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; init; }

    /// <summary>What it was, in the words in which the person was told.</summary>
    public required string What { get; init; }

    public bool TakenBack { get; set; }

    /// <summary>The message that said it, by the channel's id; null where it was pressed, or the channel gave none.</summary>
    public string? SaidIn { get; init; }
}

internal sealed class SavedMap : IEntityTypeConfiguration<Saved>
{
    public void Configure(EntityTypeBuilder<Saved> builder)
    {
        builder.ToTable("Saved");
        builder.Property(s => s.Id).HasMaxLength(40);
        builder.Property(s => s.SaidIn).HasMaxLength(200);
        builder.HasIndex(s => new { s.Channel, s.Conversation, s.At });
        builder.HasIndex(s => new { s.Channel, s.Conversation, s.SaidIn });
    }
}
