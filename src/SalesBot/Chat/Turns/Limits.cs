namespace SalesBot.Chat.Turns;

/// <summary>How much may be asked of one instance of the program.</summary>
/// <param name="PerPerson">Messages and presses of one person in a minute.</param>
/// <param name="PerConversation">The same of all people of one conversation.</param>
/// <param name="Turn">How long a turn may be thought: less than a channel waits until it delivers again.</param>
public sealed record Limits(int PerPerson, int PerConversation, TimeSpan Turn);
