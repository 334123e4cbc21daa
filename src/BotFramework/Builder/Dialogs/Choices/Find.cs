namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices in what was said.</summary>
public static class Find
{
    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>The choices whose value, button or synonym was said, in the order in which they were said.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var values = choices.SelectMany((choice, index) =>
            WordsFor(choice, options).Select(words => new ChoiceMatcher.Value(words, index)));
        return
        [
            .. ChoiceMatcher.Match(utterance, values, options).Select(match => new ModelResult<FoundChoice>
            {
                Text = utterance[match.Start..(match.End + 1)],
                Start = match.Start,
                End = match.End,
                TypeName = "choice",
                Resolution = new FoundChoice
                {
                    Value = choices[match.Value.Index].Value,
                    Index = match.Value.Index,
                    Score = match.Score,
                    Synonym = match.Value.Words,
                },
            }),
        ];
    }

    private static IEnumerable<string> WordsFor(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue)
            yield return choice.Value;
        if (!options.NoAction && choice.Action?.Title != null)
            yield return choice.Action.Title;
        foreach (var synonym in choice.Synonyms ?? [])
            yield return synonym;
    }
}
