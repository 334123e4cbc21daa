using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Customers;

namespace SalesBot.Features.Customers;

/// <summary>Draws whom to visit.</summary>
internal static class VisitWords
{
    /// <summary>A customer with when the visit is due and when the last one was.</summary>
    public static Entry Entry(Customer customer, DateOnly? lastVisit, string when, bool late, Turn turn) => new(
        CustomerWords.Title(turn, customer),
        CustomerWords.Dotted(
            when,
            lastVisit is { } last ? CustomerWords.Say(turn, "lastvisit", turn.Locale.Day(last)) : CustomerWords.Say(turn, "lastvisit.none"),
            CustomerWords.Owner(turn, customer)),
        [CustomerWords.LogVisit(turn, customer), CustomerWords.Brief(turn, customer)],
        !late ? Tone.Plain : customer.Tier == Tier.Vip ? Tone.Bad : Tone.Attention);
}
