using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SalesBot.Data;

/// <summary>A sentence that was not understood, kept so that the reader can be taught.</summary>
public sealed class UnreadSentence : INotAudited
{
    public long Id { get; init; }

    public int MemberId { get; init; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; init; }

    public required string Text { get; init; }

    /// <summary>The best guesses that were offered, best first.</summary>
    public required List<string> Guesses { get; init; }
}

internal sealed class UnreadSentenceMap : IEntityTypeConfiguration<UnreadSentence>
{
    public void Configure(EntityTypeBuilder<UnreadSentence> builder) => builder.ToTable("UnreadSentences");
}
