using SalesBot.Core.Language;

namespace SalesBot.Chat.Unread;

/// <summary>
/// Somebody else who is asked what a sentence may want when the reader does not know: a language model, where the company
/// has one. It is asked while the turn is thought, with no transaction open.
/// </summary>
internal interface ISecondReader
{
    /// <summary>What it takes the sentence to say, checked; null when it does not know, cannot be reached in time, or is not there.</summary>
    /// <param name="unread">What the reader made of the sentence.</param>
    /// <param name="context">Against what it was read: the names that the speaker may see.</param>
    /// <param name="intents">What the bot does.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Reading?> ReadAsync(Reading unread, ReadingContext context, IReadOnlyList<string> intents, CancellationToken cancellationToken);
}

/// <summary>Nobody else is asked.</summary>
internal sealed class NoSecondReader : ISecondReader
{
    public Task<Reading?> ReadAsync(Reading unread, ReadingContext context, IReadOnlyList<string> intents, CancellationToken cancellationToken) =>
        Task.FromResult<Reading?>(null);
}
