namespace SalesBot.Chat.Cards;

/// <summary>
/// A card as its content: drawn as an Adaptive Card where the channel shows them, written as plain text elsewhere.
/// Both come from this, so they say the same.
/// </summary>
/// <param name="Title">What it is about; empty on a card that only has buttons for what the text says.</param>
/// <param name="Subtitle">Period and "as of".</param>
/// <param name="Blocks">What it says, most pressing first.</param>
/// <param name="Buttons">At most six are shown.</param>
public sealed record Card(string Title, string? Subtitle, IReadOnlyList<Block> Blocks, IReadOnlyList<Button> Buttons)
{
    /// <summary>Nothing but buttons.</summary>
    public static Card Of(IEnumerable<Button> buttons) => new("", null, [], [.. buttons]);
}

/// <summary>A part of a card.</summary>
public abstract record Block(string? Heading);

/// <summary>How a figure stands; shown as a colour, never only as one.</summary>
public enum Tone
{
    Plain,
    Good,
    Attention,
    Bad,
}

/// <summary>One big figure with what it is held against.</summary>
/// <param name="Heading">What is counted.</param>
/// <param name="Value">The figure.</param>
/// <param name="Details">What it is held against, a line each.</param>
/// <param name="Share">How much of the target is reached (1 is all), drawn as a bar; null for no bar.</param>
/// <param name="Tone">How it stands.</param>
public sealed record Figure(string Heading, string Value, IReadOnlyList<string> Details, decimal? Share = null, Tone Tone = Tone.Plain)
    : Block(Heading);

/// <summary>Labels and values.</summary>
public sealed record Facts(string? Heading, IReadOnlyList<Fact> Items) : Block(Heading);

/// <summary>A label and its value.</summary>
public sealed record Fact(string Label, string Value);

/// <summary>Rows under column heads; the first column is text, the others are figures.</summary>
public sealed record Table(string? Heading, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block(Heading);

/// <summary>Lines of text.</summary>
public sealed record Lines(string? Heading, IReadOnlyList<string> Items) : Block(Heading);

/// <summary>Things in a list, each with what can be done with it.</summary>
public sealed record Entries(string? Heading, IReadOnlyList<Entry> Items) : Block(Heading);

/// <summary>One thing of a list.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Detail">What else there is to say of it, smaller.</param>
/// <param name="Buttons">What can be done with it.</param>
/// <param name="Tone">How it stands.</param>
public sealed record Entry(string Text, string? Detail, IReadOnlyList<Button> Buttons, Tone Tone = Tone.Plain);

/// <summary>Fields of a form, with what they hold so far.</summary>
public sealed record Inputs(IReadOnlyList<Input> Items) : Block((string?)null);

/// <summary>A field to fill in.</summary>
/// <param name="Id">The field's name.</param>
/// <param name="Label">What it means.</param>
/// <param name="Value">What it holds; null while empty.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Choices">Of a choice: codes and words.</param>
/// <param name="Needed">Whether it must be filled in.</param>
public sealed record Input(string Id, string Label, string? Value, InputKind Kind, IReadOnlyList<Choice> Choices, bool Needed)
{
    /// <summary>What it holds, as people read it; null where that is the value itself.</summary>
    public string? Words { get; init; }
}

/// <summary>One of the values to choose from.</summary>
public sealed record Choice(string Code, string Words);

public enum InputKind
{
    Line,
    Paragraph,
    Day,
    Choice,
}

/// <summary>A button; pressing it sends <paramref name="Data"/> back. What it carries is a claim and is checked again.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Data">What it sends: see <see cref="Press"/>.</param>
/// <param name="Main">Whether it is the obvious one to press.</param>
/// <param name="Submits">Whether it sends the card's fields along.</param>
public sealed record Button(string Title, IReadOnlyDictionary<string, string> Data, bool Main = false, bool Submits = false)
{
    /// <summary>The address that it opens instead of sending anything; null on all others.</summary>
    public Uri? Url { get; init; }
}
