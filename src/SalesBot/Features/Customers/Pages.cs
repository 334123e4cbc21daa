using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Cards;

namespace SalesBot.Features.Customers;

/// <summary>Long lists, a page at a time.</summary>
internal static class Pages
{
    public const int Size = 8;

    /// <summary>Where a pressed page begins; null when that is nothing of ours.</summary>
    public static int? Read(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && from < int.MaxValue - Size ? from : null;

    /// <summary>The button of the next page; none on the last.</summary>
    public static IEnumerable<Button> More(Turn turn, string act, Wanted wanted, int from, int all) => from + Size >= all
        ? []
        : [Press.Act(
            CustomerWords.Say(turn, "button.more", turn.Locale.Number(all - from - Size)), act,
            (from + Size).ToString(CultureInfo.InvariantCulture), wanted.Write())];
}
