using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Customers;
using SalesBot.Core.Payments;

namespace SalesBot.Features.Payments;

internal sealed class PaymentMap : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments");
        builder.HasIndex(p => new { p.CustomerId, p.Date });
        // An import looks for those that are not confirmed yet: few among very many.
        builder.HasIndex(p => p.Reported).HasFilter("\"Reported\"");
        // Two people at once cannot both reverse one.
        builder.HasIndex(p => p.ReversesId).IsUnique().HasFilter("\"ReversesId\" IS NOT NULL");
        builder.HasOne<Customer>().WithMany().HasForeignKey(p => p.CustomerId).OnDelete(DeleteBehavior.Restrict);
        // No foreign keys for what was added later: they would rebuild a table that only ever grows.
        builder.Ignore(p => p.IsReversal);
    }
}
