using SalesBot.Chat.Cards;
using SalesBot.Core.Language;

namespace SalesBot.Chat;

/// <summary>What the bot says back.</summary>
/// <param name="Text">One to three plain sentences that hold the answer.</param>
/// <param name="Card">The same and more, to look at.</param>
/// <param name="Suggestions">What one could say next, as people would say it; at most three are shown.</param>
/// <param name="Shows">Names what the card shows, so that a press on one of its buttons can turn it into what came of it.</param>
public sealed record Reply(string Text, Card? Card = null, IReadOnlyList<string>? Suggestions = null, string? Shows = null)
{
    /// <summary>Of a form's receipt: the thing that was made, for a form that waits to name it; null when that is none's concern.</summary>
    public Name? Made { get; init; }

    /// <summary>Whether it asks what its card's buttons answer: words that fit one of them then press it, a yes the main one.</summary>
    public bool Asks { get; init; }

    /// <summary>Of a card that shows something: the act that draws it anew and changes nothing; null where there is none.</summary>
    public Button? Again { get; init; }

    /// <summary>Of a reply that asks: the button that a day in words presses; null where none is asked for.</summary>
    public Button? ForADay { get; init; }
}

/// <summary>Answers an intent at once. Registered under the intent's name in the list of the bot's intents.</summary>
public interface IAnswer
{
    Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken);
}
