using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;

namespace SalesBot.Features.Team;

internal sealed class TeamMaps : IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<MemberRegion>, IEntityTypeConfiguration<Leave>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Members");
        builder.Property(m => m.Upn).HasMaxLength(200);
        builder.HasIndex(m => m.Upn).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(m => m.ManagerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Regions).WithOne().HasForeignKey(r => r.MemberId);
        builder.HasMany(m => m.Leaves).WithOne().HasForeignKey(l => l.MemberId).OnDelete(DeleteBehavior.Restrict);
        // Whoever asks a member when they may be spoken to must not get an answer without their leaves.
        builder.Navigation(m => m.Leaves).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<MemberRegion> builder)
    {
        builder.ToTable("MemberRegions");
        builder.HasKey(r => new { r.MemberId, r.RegionId });
        builder.HasOne<Region>().WithMany().HasForeignKey(r => r.RegionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Leave> builder)
    {
        builder.ToTable("Leaves");
        builder.HasIndex(l => new { l.MemberId, l.From });
        builder.HasOne<Member>().WithMany().HasForeignKey(l => l.SubstituteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(l => l.RecordedById).OnDelete(DeleteBehavior.Restrict);
    }
}
