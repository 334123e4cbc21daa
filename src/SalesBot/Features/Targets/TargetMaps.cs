using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;

namespace SalesBot.Features.Targets;

internal sealed class TargetMaps : IEntityTypeConfiguration<Target>, IEntityTypeConfiguration<SeasonWeight>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.ToTable("Targets");
        builder.HasIndex(t => new { t.Year, t.RegionId, t.MemberId, t.Metric, t.Kind }).IsUnique();
        builder.HasOne<Region>().WithMany().HasForeignKey(t => t.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(t => t.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SeasonWeight> builder)
    {
        builder.ToTable("Season");
        builder.HasKey(w => w.Month);
        builder.Property(w => w.Month).ValueGeneratedNever();
    }
}
