using SalesBot.Chat;
using SalesBot.Chat.Cards;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>The usual reasons for not going on, one tap each.</summary>
internal static class Reasons
{
    private static readonly string[] Usual = ["rival", "price", "budget", "uninterested"];

    /// <summary>A button for each.</summary>
    public static IEnumerable<Button> Buttons(string act, string id, Place place, Turn turn) =>
        Usual.Select(reason => FollowUpActs.Button(Say(turn, $"reason.{reason}"), act, id, reason, place));

    /// <summary>The reason in words; null for one that is not among them.</summary>
    public static string? Words(string code, Turn turn) => Usual.Contains(code) ? Say(turn, $"reason.{code}.said") : null;
}
