namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in what was said.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some of a value's words are enough.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>How many other words may stand between two of a value's; by default two.</summary>
    public int? MaxTokenDistance { get; set; }
}
