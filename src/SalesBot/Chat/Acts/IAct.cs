namespace SalesBot.Chat.Acts;

/// <summary>
/// A change that one tap makes at once: done, tomorrow, undo. Registered under its name in the list of what the bot does.
/// </summary>
public interface IAct
{
    /// <summary>Does it, if it may still be done with the rights of this moment, and says what came of it.</summary>
    Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken);
}
