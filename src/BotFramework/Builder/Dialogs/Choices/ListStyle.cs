namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As the channel can.</summary>
    Auto,

    /// <summary>In the text.</summary>
    Inline,

    /// <summary>As a numbered list.</summary>
    List,

    SuggestedAction,

    /// <summary>As buttons of a card.</summary>
    HeroCard,
}
