using SalesBot.Chat;
using SalesBot.Chat.Cards;

namespace SalesBot.Prompts;

/// <summary>The digest of a member's day. A feature whose things stand on it draws it anew when one of them was pressed.</summary>
public interface IDigest
{
    /// <summary>What is due now; null when nothing is.</summary>
    Task<Reply?> OfAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>The same for a card that shows it already, with what this turn has changed; that nothing is left is said too.</summary>
    /// <param name="card">Names the card.</param>
    /// <param name="buttons">What else there is to press, such as Undo.</param>
    /// <param name="turn">Who pressed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Reply> AgainAsync(string card, IReadOnlyList<Button> buttons, Turn turn, CancellationToken cancellationToken);
}
