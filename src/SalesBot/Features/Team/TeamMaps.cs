using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;

namespace SalesBot.Features.Team;

internal sealed class TeamMaps : IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<MemberRegion>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Members");
        builder.Property(m => m.Upn).HasMaxLength(200);
        builder.HasIndex(m => m.Upn).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(m => m.ManagerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Regions).WithOne().HasForeignKey(r => r.MemberId);
    }

    public void Configure(EntityTypeBuilder<MemberRegion> builder)
    {
        builder.ToTable("MemberRegions");
        builder.HasKey(r => new { r.MemberId, r.RegionId });
        builder.HasOne<Region>().WithMany().HasForeignKey(r => r.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}
