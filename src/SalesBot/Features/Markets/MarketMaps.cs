using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;

namespace SalesBot.Features.Markets;

internal sealed class MarketMaps : IEntityTypeConfiguration<Region>, IEntityTypeConfiguration<MarketNote>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.ToTable("Regions");
        builder.Property(r => r.Code).HasMaxLength(100);
        builder.HasIndex(r => r.Code).IsUnique();
        builder.HasOne<Region>().WithMany().HasForeignKey(r => r.ParentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MarketNote> builder)
    {
        builder.ToTable("MarketNotes");
        builder.Property(n => n.Kind).HasMaxLength(40);
        builder.HasIndex(n => new { n.RegionId, n.Date });
        builder.HasOne<Region>().WithMany().HasForeignKey(n => n.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(n => n.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
