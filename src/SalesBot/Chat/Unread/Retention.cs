namespace SalesBot.Chat.Unread;

/// <summary>How long sentences that were not understood are kept.</summary>
internal sealed record Retention(int Days);
