using SalesBot.Chat;
using SalesBot.Chat.Cards;

namespace SalesBot.Prompts;

/// <summary>What a feature has to say in a member's digest of the day.</summary>
public interface IDigestPart
{
    /// <summary>Where it stands: the lowest first, the most pressing.</summary>
    int Order { get; }

    /// <summary>What there is to say to this member today, with their own eyes; null when nothing.</summary>
    Task<DigestSection?> OfAsync(Turn turn, CancellationToken cancellationToken);
}

/// <summary>One part of a digest.</summary>
/// <param name="Sentence">It in one short sentence, for the text.</param>
/// <param name="Heading">Over its entries on the card.</param>
/// <param name="Entries">The most pressing first, with the buttons of the lists; the digest may show fewer, to keep the card small.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="All">The button behind which all of them are; null when the entries are all there is.</param>
public sealed record DigestSection(string Sentence, string Heading, IReadOnlyList<Entry> Entries, int Count, Button? All = null);
