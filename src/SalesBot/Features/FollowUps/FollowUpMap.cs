using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;

namespace SalesBot.Features.FollowUps;

internal sealed class FollowUpMap : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        // Two people may close, put off or hand over one row at once: the second thinks again and is told what happened.
        builder.Property(f => f.Status).IsConcurrencyToken();
        builder.Property(f => f.OwnerId).IsConcurrencyToken();
        builder.Property(f => f.DueOn).IsConcurrencyToken();
        builder.HasIndex(f => new { f.OwnerId, f.Status, f.DueOn });
        builder.HasIndex(f => new { f.CustomerId, f.Status });
        builder.HasOne<Customer>().WithMany().HasForeignKey(f => f.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(f => f.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Visit>().WithMany().HasForeignKey(f => f.VisitId).OnDelete(DeleteBehavior.Restrict);
    }
}
