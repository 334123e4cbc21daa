using SalesBot.Chat.Words;
using SalesBot.Core.Language;

namespace SalesBot.Chat.Unread;

/// <summary>How a guess of somebody else is put to the person: with all that would be taken from it.</summary>
internal static class SecondWords
{
    private const int LongestValue = 120;

    public static string Yes(Turn turn) => Phrases.Shared.Say(turn.Locale, "unread.yes");

    /// <summary>"Did you mean: record a payment (Kongfu Trading, 48,000)?"</summary>
    public static string Asks(Turn turn, Reading meant)
    {
        var what = Phrases.Shared.Say(turn.Locale, $"guess.{meant.Intent}");
        List<string> values = [.. Values(turn.Locale, meant.Slots)];
        return values.Count == 0
            ? Phrases.Shared.Say(turn.Locale, "unread.meant", what)
            : Phrases.Shared.Say(turn.Locale, "unread.meant.with", what, string.Join(Phrases.Shared.Say(turn.Locale, "list.comma"), values));
    }

    private static IEnumerable<string> Values(Locale locale, Slots slots)
    {
        string?[] all =
        [
            slots.Customer is { } customer ? locale.NameOf(customer) : null,
            slots.Region is { } region ? locale.NameOf(region) : null,
            .. slots.Regions?.Select(locale.NameOf) ?? [],
            slots.Member is { } member ? locale.NameOf(member) : null,
            slots.To is { } to ? locale.NameOf(to) : null,
            slots.Amount is { } amount ? locale.Number(amount) : null,
            slots.Date is { } date ? locale.Day(date) : null,
            slots.Period is { } period ? locale.Span(period) : null,
            Quoted(slots.Outcome),
            Quoted(slots.NextStep),
            Quoted(slots.Text),
            Quoted(slots.Reason),
            slots.Due is { } due ? locale.Day(due) : null,
        ];
        return all.OfType<string>();
    }

    private static string? Quoted(string? words) => words is null ? null : $"“{Cut.To(LongestValue, words)}”";
}
