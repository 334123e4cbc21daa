using SalesBot.Chat.Acts;
using SalesBot.Chat.Words;
using SalesBot.Data;

namespace SalesBot.Chat.Unread;

/// <summary>None of the guesses was meant: noted for who looks after the bot.</summary>
internal sealed class NoneOfThese(UnreadBook book) : IAct
{
    public const string Name = "unread.none";

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken) =>
        new(Phrases.Shared.Say(
            turn.Locale,
            await book.ChoseAsync(pressed.Id, UnreadSentence.NoneOfThese, turn, cancellationToken) ? "unread.noted" : "card.stale"));
}
