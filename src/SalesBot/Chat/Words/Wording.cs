using SalesBot.Core.Calendar;

namespace SalesBot.Chat.Words;

/// <summary>Small turns of phrase that every feature uses.</summary>
public static class Wording
{
    /// <summary>An amount with its currency, as people of the language write it.</summary>
    /// <param name="locale">The language.</param>
    /// <param name="amount">Exact where it was counted; round it before where it was worked out.</param>
    /// <param name="currency">ISO code.</param>
    public static string Money(this Locale locale, decimal amount, string currency) =>
        Phrases.Shared.Say(locale, "money", locale.Number(amount), locale.Currency(currency));

    /// <summary>A currency as people of the language call it; its code where there is no word for it.</summary>
    public static string Currency(this Locale locale, string code) => Phrases.Shared.Find(locale, $"currency.{code}") ?? code;

    /// <summary>A period inside a sentence: "in 2025", "on Nov 24, 2026", "from Oct 1 to Dec 31, 2026".</summary>
    public static string In(this Locale locale, Period period)
    {
        var ends = locale.Span(period).Split(Locale.Dash);
        return Phrases.Shared.Say(locale, period.Days == 1 ? "period.day" : ends.Length == 2 ? "period.days" : "period.whole", [.. ends]);
    }

    /// <summary>Sentences one after another, with what the language puts between them.</summary>
    public static string Sentences(this Locale locale, params IEnumerable<string> sentences) =>
        sentences.Aggregate((before, next) => Phrases.Shared.Say(locale, "sentences", before, next));

    /// <summary>"a, b and c".</summary>
    public static string List(this Locale locale, IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => Phrases.Shared.Say(
            locale, "list.last", string.Join(Phrases.Shared.Say(locale, "list.comma"), items.SkipLast(1)), items[^1]),
    };
}
