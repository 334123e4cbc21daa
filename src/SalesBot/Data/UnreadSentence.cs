using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SalesBot.Data;

/// <summary>A sentence that was not understood, kept for a while so that the reader can be taught.</summary>
public sealed class UnreadSentence : INotAudited
{
    /// <summary>What <see cref="Choice"/> holds where the person said that none of the guesses was meant.</summary>
    public const string NoneOfThese = "none";

    public long Id { get; init; }

    /// <summary>Names it on the buttons that were offered.</summary>
    public string Key { get; init; } = "";

    public int MemberId { get; init; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; init; }

    /// <summary>en, es, zh.</summary>
    public string Language { get; init; } = "";

    public required string Text { get; init; }

    /// <summary>The best guesses that were offered, best first.</summary>
    public required List<string> Guesses { get; init; }

    /// <summary>The intent that the person then pressed, <see cref="NoneOfThese"/>, or null for neither.</summary>
    public string? Choice { get; set; }
}

internal sealed class UnreadSentenceMap : IEntityTypeConfiguration<UnreadSentence>
{
    public void Configure(EntityTypeBuilder<UnreadSentence> builder)
    {
        builder.ToTable("UnreadSentences");
        builder.Property(u => u.Key).HasMaxLength(32);
        builder.Property(u => u.Language).HasMaxLength(2);
        builder.Property(u => u.Choice).HasMaxLength(40);
        builder.HasIndex(u => u.Key);
        builder.HasIndex(u => u.At);
    }
}
