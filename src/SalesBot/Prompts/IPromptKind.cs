using SalesBot.Chat;
using SalesBot.Core.Members;

namespace SalesBot.Prompts;

/// <summary>
/// A message that the bot sends by itself: the morning's digest, a reminder. At most one of a kind goes to a member on a day.
/// Registered by the feature that has something to say.
/// </summary>
public interface IPromptKind
{
    /// <summary>What it is called in the store; never changed once rows bear it.</summary>
    string Name { get; }

    /// <summary>The local time at which it is due to this member on a day of theirs; null when none is.</summary>
    /// <remarks>Decided from settings alone, well before: whether there is anything to say is asked when it is due.</remarks>
    TimeOnly? DueAt(Member member, DateOnly localDay);

    /// <summary>What to say now, seen with the member's own eyes; null when it is no longer owed, or there is nothing to say.</summary>
    /// <remarks>It only tells: what it changes in the store is not saved. It may be asked again when the channel did not take it.</remarks>
    /// <param name="turn">The member's, with nothing said: its reading has no intent and no slots.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Reply?> WriteAsync(Turn turn, CancellationToken cancellationToken);
}
