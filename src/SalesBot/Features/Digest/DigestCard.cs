using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Prompts;

namespace SalesBot.Features.Digest;

/// <summary>
/// Draws a digest on one card that every channel takes: of each part the most pressing entries, fewer of them until the
/// card is small enough, and the rest behind the part's own button.
/// </summary>
internal static class DigestCard
{
    /// <summary>Of one part: on a phone more is scrolled past.</summary>
    private const int MostOfAPart = 5;

    public static Card Draw(IReadOnlyList<DigestSection> sections, IReadOnlyList<Button> buttons, Turn turn)
    {
        var shown = sections.Select(section => Math.Min(section.Entries.Count, MostOfAPart)).ToArray();
        while (true)
        {
            var card = new Card(
                Title(turn), null, [.. sections.Select((section, i) => Draw(section, shown[i], turn))], buttons);
            if (AdaptiveCard.Fits(card) || !Fewer(shown))
            {
                return card;
            }
        }
    }

    /// <summary>"Today · Tue, Nov 24".</summary>
    public static string Title(Turn turn) => DigestOfTheDay.Texts.Say(turn.Locale, "title", turn.Locale.Weekday(turn.Today));

    private static Entries Draw(DigestSection section, int shown, Turn turn)
    {
        var rest = section.Count - shown;
        return new Entries(
            DigestOfTheDay.Texts.Say(turn.Locale, "heading", section.Heading, turn.Locale.Number(section.Count)),
            [.. section.Entries.Take(shown), .. rest > 0 && section.All is { } all ? [Rest(rest, all, turn)] : Array.Empty<Entry>()]);
    }

    private static Entry Rest(int rest, Button all, Turn turn) =>
        new(DigestOfTheDay.Texts.Count(turn.Locale, "more", rest), null, [all]);

    /// <summary>One entry less of the longest part, of the least pressing of these; false when none can give any more.</summary>
    private static bool Fewer(int[] shown)
    {
        var most = shown.Max();
        if (most == 0)
        {
            return false;
        }

        shown[Array.LastIndexOf(shown, most)]--;
        return true;
    }
}
