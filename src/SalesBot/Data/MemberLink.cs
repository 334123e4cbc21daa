using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Members;

namespace SalesBot.Data;

/// <summary>
/// The account of Teams that a member is. The account's id is what counts: names change, and are given to other people.
/// </summary>
public sealed class MemberLink : INotTakenBack
{
    public int MemberId { get; init; }

    /// <summary>The tenant of the account, lower case; empty on this machine alone.</summary>
    public required string Tenant { get; init; }

    /// <summary>The account's object id in its tenant, lower case.</summary>
    public required string ObjectId { get; init; }

    /// <summary>The user principal name, lower case, by which it was linked; it may have changed since.</summary>
    public required string Upn { get; init; }

    /// <summary>UTC instant.</summary>
    public DateTime LinkedAt { get; init; }
}

internal sealed class MemberLinkMap : IEntityTypeConfiguration<MemberLink>
{
    public void Configure(EntityTypeBuilder<MemberLink> builder)
    {
        builder.ToTable("MemberLinks");
        builder.HasKey(l => l.MemberId);
        builder.Property(l => l.MemberId).ValueGeneratedNever();
        builder.Property(l => l.Tenant).HasMaxLength(100);
        builder.Property(l => l.ObjectId).HasMaxLength(100);
        builder.Property(l => l.Upn).HasMaxLength(200);
        builder.HasIndex(l => new { l.Tenant, l.ObjectId }).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(l => l.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
