namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for in what was said.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the value does not count.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the title of the button does not count.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether a number in digits is the place of a choice. Numbers in words are not read.</summary>
    public bool RecognizeNumbers { get; set; } = true;
}
