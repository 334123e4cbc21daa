using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Prompts;

/// <summary>What came of a prompt.</summary>
public enum PromptOutcome
{
    /// <summary>Nothing yet: it is not due, or it is tried again.</summary>
    Waiting,

    /// <summary>The channel has it.</summary>
    Sent,

    /// <summary>It was not to be sent any more: nothing to say, too late, no longer owed.</summary>
    Dropped,

    /// <summary>The channel would not take it.</summary>
    Failed,

    /// <summary>The person has blocked or removed the bot. It waits again when they come back the same day.</summary>
    Gone,

    /// <summary>The person never talked to the bot. It waits again when they do so the same day.</summary>
    NoConversation,
}

/// <summary>
/// A message that the bot is to send by itself. It is a row before it is a message: one at most of a kind for a member and a day
/// of theirs, whatever happens to clocks, zones and processes.
/// </summary>
public sealed class Prompt : INotAudited
{
    public long Id { get; init; }

    public int MemberId { get; init; }

    /// <summary>The name of its <see cref="IPromptKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The day it is for, in the member's zone.</summary>
    public DateOnly LocalDay { get; init; }

    /// <summary>The wish: the local time in <see cref="Zone"/>.</summary>
    public TimeOnly LocalTime { get; set; }

    /// <summary>IANA id of the zone in which the wish is meant.</summary>
    public required string Zone { get; set; }

    /// <summary>UTC instant that follows from the wish.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>UTC instant from which on it may be taken up; later than due when it is tried again.</summary>
    public DateTime NextTryAt { get; set; }

    /// <summary>Who has it in hand; null for nobody.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>UTC instant until which they have it to themselves; null when nobody has.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>How often it was taken up.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC instant at which the channel was last called with it; null while it never was.</summary>
    public DateTime? TriedAt { get; set; }

    /// <summary>How many of the calls have had no answer: the channel may have it, or may not.</summary>
    public int Doubts { get; set; }

    public PromptOutcome Outcome { get; set; }

    /// <summary>UTC instant of the outcome; null while there is none.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>Why it was dropped, or what the channel said last.</summary>
    public string? Note { get; set; }

    /// <summary>The id the channel gave it.</summary>
    public string? SentId { get; set; }
}

internal sealed class PromptMap : IEntityTypeConfiguration<Prompt>
{
    public const int LongestNote = 300;

    public void Configure(EntityTypeBuilder<Prompt> builder)
    {
        builder.ToTable("Prompts");
        builder.Property(p => p.Kind).HasMaxLength(40);
        builder.Property(p => p.Zone).HasMaxLength(60);
        builder.Property(p => p.LeaseOwner).HasMaxLength(40);
        builder.Property(p => p.Note).HasMaxLength(LongestNote);
        builder.Property(p => p.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(p => new { p.MemberId, p.Kind, p.LocalDay }).IsUnique();
        builder.HasIndex(p => new { p.Outcome, p.NextTryAt });
        builder.HasIndex(p => p.LocalDay);
        builder.HasIndex(p => p.TriedAt);
        builder.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
