using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesBot.Core.Members;

namespace SalesBot.Data;

/// <summary>The state of one conversation, as the bot's dialogs left it.</summary>
public sealed class ConversationRow : INotAudited
{
    /// <summary>The key under which the Bot Framework stores it: channel, conversation and, for some, the person.</summary>
    public required string Key { get; init; }

    /// <summary>JSON without type names.</summary>
    public required string State { get; set; }

    /// <summary>Counts up with each save: a turn that thought over an older version is run again.</summary>
    public int Version { get; set; }
}

/// <summary>The personal conversation in which a member talked last: what the bot says of its own accord goes there.</summary>
public sealed class MemberConversation : INotAudited
{
    public int MemberId { get; init; }

    public required string Channel { get; set; }

    public required string Conversation { get; set; }

    /// <summary>The conversation reference, as JSON.</summary>
    public required string Reference { get; set; }

    /// <summary>
    /// UTC instant at which it was learned that the person has blocked or removed the bot; null while they can be reached.
    /// Nothing is sent there until they talk again or take the bot back in.
    /// </summary>
    public DateTime? GoneAt { get; set; }
}

/// <summary>An activity that was taken in: it has its effect once, however often it is delivered.</summary>
public sealed class TakenActivity : INotAudited
{
    public required string Channel { get; init; }

    public required string Conversation { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; init; }
}

/// <summary>A reply that is owed: written with what it speaks of, marked when the channel has it.</summary>
public sealed class OutgoingMessage : INotAudited
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    public required string Conversation { get; init; }

    /// <summary>The activity it answers; empty when that had no id.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The activity to send, as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>True when it replaces an activity that was sent before instead of adding one.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>What it shows (a form's id), so that it can be found again to be replaced; null otherwise.</summary>
    public string? Shows { get; init; }

    /// <summary>UTC instant until which one sender has it to itself.</summary>
    public DateTime LeasedUntil { get; set; }

    public int Attempts { get; set; }

    /// <summary>UTC instant at which the channel had it; null while it is owed.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>The id the channel gave it.</summary>
    public string? SentId { get; set; }

    /// <summary>True when the channel will never take it (it was refused, or too often tried).</summary>
    public bool GivenUp { get; set; }
}

internal sealed class EdgeMaps :
    IEntityTypeConfiguration<ConversationRow>, IEntityTypeConfiguration<MemberConversation>,
    IEntityTypeConfiguration<TakenActivity>, IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<MemberConversation> builder)
    {
        builder.ToTable("MemberConversations");
        builder.HasKey(c => c.MemberId);
        builder.Property(c => c.MemberId).ValueGeneratedNever();
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ConversationRow> builder)
    {
        builder.ToTable("Conversations");
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<TakenActivity> builder)
    {
        builder.ToTable("TakenActivities");
        builder.HasKey(t => new { t.Channel, t.Conversation, t.ActivityId });
    }

    public void Configure(EntityTypeBuilder<OutgoingMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.HasIndex(o => new { o.Channel, o.Conversation, o.ActivityId });
        builder.HasIndex(o => o.LeasedUntil).HasFilter("\"SentAt\" IS NULL AND NOT \"GivenUp\"");
    }
}
