using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Calendar;
using SalesBot.Data;

namespace SalesBot.Features.Export;

/// <summary>A link to a file that is made when it is fetched: once, within ten minutes, with the rights of that moment.</summary>
public sealed class ExportLink : INotAudited
{
    /// <summary>SHA-256 of the token, in hexadecimal digits: whoever reads the store cannot fetch anything with it.</summary>
    public required string TokenHash { get; init; }

    public int MemberId { get; init; }

    public ExportKind Kind { get; init; }

    public ExportFormat Format { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public int? RegionId { get; init; }

    public int? OfMemberId { get; init; }

    /// <summary>UTC instant.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>UTC instant at which it was fetched; null while it was not.</summary>
    public DateTime? UsedAt { get; set; }

    public ExportRequest Request =>
        new(Kind, Format, From is { } from && To is { } to ? new Period(from, to) : null, RegionId, OfMemberId);

    /// <summary>A token of 256 random bits that nobody guesses, as it stands in an address.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

internal sealed class ExportLinkMap : IEntityTypeConfiguration<ExportLink>
{
    public void Configure(EntityTypeBuilder<ExportLink> builder)
    {
        builder.ToTable("ExportLinks");
        builder.HasKey(l => l.TokenHash);
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.Property(l => l.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.Format).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(l => l.Request);
        builder.HasIndex(l => l.MemberId);
    }
}
