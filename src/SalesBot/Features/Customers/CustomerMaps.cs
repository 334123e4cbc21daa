using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Customers;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;

namespace SalesBot.Features.Customers;

internal sealed class CustomerMaps : IEntityTypeConfiguration<Customer>, IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("Customers");
        builder.Property(c => c.Code).HasMaxLength(60);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => c.OwnerId);
        builder.HasIndex(c => c.RegionId);
        builder.HasOne<Region>().WithMany().HasForeignKey(c => c.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("Milestones");
        builder.HasIndex(m => new { m.CustomerId, m.Kind }).IsUnique();
        builder.HasIndex(m => new { m.RegionId, m.Date });
        builder.HasOne<Customer>().WithMany().HasForeignKey(m => m.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
