using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Prompts;

namespace SalesBot.Features.Digest;

/// <summary>
/// Puts a member's day together from what the features have to say: a short text with the counts and the first thing to do,
/// and one card.
/// </summary>
internal sealed class DigestOfTheDay(IEnumerable<IDigestPart> parts) : IDigest
{
    public static readonly Phrases Texts = Phrases.Of("Digest");

    public async Task<Reply?> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        var card = turn.NewId();
        var sections = await SectionsAsync(card, turn, cancellationToken);
        return sections.Count == 0 ? null : Draw(sections, card, [], turn);
    }

    public async Task<Reply> AgainAsync(string card, IReadOnlyList<Button> buttons, Turn turn, CancellationToken cancellationToken)
    {
        var sections = await SectionsAsync(card, turn, cancellationToken);
        if (sections.Count > 0)
        {
            return Draw(sections, card, buttons, turn);
        }

        var done = Texts.Say(turn.Locale, "nothing.more");
        return new Reply(done, new Card(DigestCard.Title(turn), null, [new Lines(null, [done])], buttons), Shows: card);
    }

    private async Task<IReadOnlyList<DigestSection>> SectionsAsync(string card, Turn turn, CancellationToken cancellationToken)
    {
        List<DigestSection> sections = [];
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            if (await part.OfAsync(turn, card, cancellationToken) is { } section)
            {
                sections.Add(section);
            }
        }

        return sections;
    }

    private static Reply Draw(IReadOnlyList<DigestSection> sections, string card, IReadOnlyList<Button> buttons, Turn turn)
    {
        var text = turn.Locale.Sentences([.. sections.Select(section => section.Sentence), .. First(sections, turn)]);
        return new Reply(text, DigestCard.Draw(sections, buttons, turn), Shows: card);
    }

    /// <summary>What to begin with; nothing where the one sentence says it all.</summary>
    private static IEnumerable<string> First(IReadOnlyList<DigestSection> sections, Turn turn) => sections[0].Entries switch
    {
        [{ Detail: { } detail } first, ..] => [Texts.Say(turn.Locale, "first", first.Text, detail)],
        _ => [],
    };
}
