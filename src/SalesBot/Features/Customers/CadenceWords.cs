using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;

namespace SalesBot.Features.Customers;

/// <summary>Says how visits keep up with cadence.</summary>
public static class CadenceWords
{
    private static readonly Phrases Texts = Phrases.Of("Customers");

    /// <summary>How many customers are visited on time, and how many of which tier are overdue.</summary>
    /// <param name="locale">The language.</param>
    /// <param name="cadence">What is said.</param>
    /// <param name="yours">Whether it is told of the asker's customers alone, and should say so.</param>
    public static IEnumerable<Fact> Facts(Locale locale, CadenceState cadence, bool yours)
    {
        var key = yours ? ".own" : "";
        yield return new Fact(Texts.Say(locale, $"cadence{key}"), OnTime(locale, cadence));
        yield return new Fact(Texts.Say(locale, $"overdue{key}"), Overdue(locale, cadence));
    }

    /// <summary>"12 of 17 customers"; nothing to keep up with where none has a cadence.</summary>
    private static string OnTime(Locale locale, CadenceState cadence) => cadence.Followed == 0
        ? Texts.Say(locale, "cadence.none")
        : Texts.Say(locale, "cadence.of", locale.Number(cadence.Followed - cadence.Overdue.Count), locale.Number(cadence.Followed));

    private static string Overdue(Locale locale, CadenceState cadence)
    {
        if (cadence.Overdue.Count == 0)
        {
            return Texts.Say(locale, "overdue.none");
        }

        var tiers = cadence.Overdue.GroupBy(o => o.Customer.Tier).OrderBy(tier => tier.Key)
            .Select(tier => Texts.Say(locale, "overdue.tier", locale.Number(tier.Count()), NameOf(locale, tier.Key)));
        return Texts.Say(
            locale, "overdue.of", locale.Number(cadence.Overdue.Count), string.Join(Phrases.Shared.Say(locale, "list.comma"), tiers));
    }

    private static string NameOf(Locale locale, Tier tier) => Phrases.Shared.Say(locale, $"tier.{tier.ToString().ToLowerInvariant()}");
}
