using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;

namespace SalesBot.Features.Customers;

/// <summary>
/// A list of customers that is asked for in words and paged by a button: who may not see customers is told so, a name that
/// is unknown or fits several is asked back, and what a page button carries is read as a claim.
/// </summary>
internal abstract class CustomerPages(Asking asking) : IAnswer, IAct
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
        CustomerWords.Refusal(turn)
        ?? await asking.BackAsync(turn, cancellationToken, NameKind.Region, NameKind.Member)
        ?? await DrawAsync(Wanted.Of(turn), 0, turn, cancellationToken);

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken) =>
        Wanted.Read(pressed.How, turn) is { } wanted && Pages.Read(pressed.Id) is { } from
            ? CustomerWords.Refusal(turn) ?? await DrawAsync(wanted, from, turn, cancellationToken)
            : new Reply(Phrases.Shared.Say(turn.Locale, "card.stale"));

    /// <summary>The page of what is wanted that begins after so many.</summary>
    protected abstract Task<Reply> DrawAsync(Wanted wanted, int from, Turn turn, CancellationToken cancellationToken);
}
