namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are listed in a text.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(
        string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    public string InlineSeparator { get; set; }

    /// <summary>Between two.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of three or more.</summary>
    public string InlineOrMore { get; set; }

    public bool? IncludeNumbers { get; set; }
}
