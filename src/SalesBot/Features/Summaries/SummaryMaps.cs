using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;

namespace SalesBot.Features.Summaries;

internal sealed class SummaryMaps : IEntityTypeConfiguration<Summary>, IEntityTypeConfiguration<SummaryNote>
{
    public void Configure(EntityTypeBuilder<Summary> builder)
    {
        builder.ToTable("Summaries");
        builder.HasIndex(s => new { s.MemberId, s.Kind, s.From }).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Ignore(s => s.IsLate);
    }

    public void Configure(EntityTypeBuilder<SummaryNote> builder)
    {
        builder.ToTable("SummaryNotes");
        builder.HasOne<Summary>().WithMany().HasForeignKey(n => n.SummaryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(n => n.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
