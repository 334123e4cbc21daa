using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;

namespace SalesBot.Features.Visits;

internal sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("Visits");
        builder.HasIndex(v => new { v.CustomerId, v.Date });
        builder.HasIndex(v => new { v.MemberId, v.Date });
        builder.HasIndex(v => new { v.RegionId, v.Date });
        builder.HasOne<Customer>().WithMany().HasForeignKey(v => v.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(v => v.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.Ignore(v => v.CountsAsVisit);
    }
}
