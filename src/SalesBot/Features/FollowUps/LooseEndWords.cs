using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;

namespace SalesBot.Features.FollowUps;

/// <summary>Says which strong intentions wait for a next step.</summary>
public static class LooseEndWords
{
    private const int MostShown = 4;

    private const int LongestLine = 160;

    private static readonly Phrases Texts = Phrases.Of("FollowUps");

    /// <summary>How many there are and whose, the latest first; that there are none is said too.</summary>
    /// <param name="locale">The language.</param>
    /// <param name="ends">What is said.</param>
    /// <param name="yours">Whether it is told of the asker's customers alone, and should say so.</param>
    public static Block Block(Locale locale, IReadOnlyList<LooseEnd> ends, bool yours)
    {
        var heading = Texts.Say(locale, yours ? "loose.own" : "loose");
        if (ends.Count == 0)
        {
            return new Facts(null, [new Fact(heading, Texts.Say(locale, "loose.none"))]);
        }

        List<string> lines = [.. ends.Take(MostShown).Select(end => Line(locale, end))];
        if (ends.Count > MostShown)
        {
            lines.Add(Texts.Say(locale, "loose.more", locale.Number(ends.Count - MostShown)));
        }

        return new Lines(Texts.Say(locale, "loose.heading", heading, locale.Number(ends.Count)), lines);
    }

    /// <summary>How many follow-ups are overdue.</summary>
    public static Fact Overdue(Locale locale, int count) => new(
        Texts.Say(locale, "overdue"), count == 0 ? Texts.Say(locale, "overdue.none") : locale.Number(count));

    private static string Line(Locale locale, LooseEnd end) => Cut.To(
        LongestLine, Texts.Say(locale, "loose.line", end.Customer.NameIn(locale.Code), locale.Day(end.Since), end.Outcome));
}
