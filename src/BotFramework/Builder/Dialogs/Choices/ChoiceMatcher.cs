namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds values, which are runs of words, in what was said, with a few words between at most.</summary>
internal static class ChoiceMatcher
{
    private const int DefaultDistance = 2;

    /// <summary>The best matches, none of which shares a word or a choice with a better one; first said, first.</summary>
    public static List<Found> Match(string utterance, IEnumerable<Value> values, FindValuesOptions options)
    {
        var said = Word.Split(utterance);
        var candidates = values
            .OrderByDescending(value => value.Words?.Length ?? 0)
            .SelectMany(value => MatchesOf(said, value, options))
            .OrderByDescending(match => match.Score);
        var taken = new List<Found>();
        var usedWords = new HashSet<int>();
        var usedChoices = new HashSet<int>();
        foreach (var match in candidates)
        {
            var words = Enumerable.Range(match.Start, match.End - match.Start + 1).ToList();
            if (usedChoices.Contains(match.Value.Index) || usedWords.Overlaps(words))
                continue;

            usedChoices.Add(match.Value.Index);
            usedWords.UnionWith(words);
            taken.Add(match with { Start = said[match.Start].Start, End = said[match.End].End });
        }

        return [.. taken.OrderBy(match => match.Start)];
    }

    private static IEnumerable<Found> MatchesOf(List<Word> said, Value value, FindValuesOptions options)
    {
        var wanted = Word.Split(value.Words);
        for (var from = 0; from < said.Count;)
        {
            if (FirstMatch(said, wanted, value, from, options) is not { } match)
                yield break;

            yield return match;
            from = match.End + 1;
        }
    }

    private static Found? FirstMatch(
        List<Word> said, List<Word> wanted, Value value, int from, FindValuesOptions options)
    {
        int matched = 0, deviation = 0, start = -1, end = -1;
        foreach (var word in wanted)
        {
            var at = said.FindIndex(from, candidate => candidate.Text == word.Text);
            var distance = matched > 0 ? at - from : 0;
            if (at < 0 || distance > (options.MaxTokenDistance ?? DefaultDistance))
                continue;

            matched++;
            deviation += distance;
            start = start < 0 ? at : start;
            end = at;
            from = at + 1;
        }

        if (matched == 0 || (matched < wanted.Count && !options.AllowPartialMatches))
            return null;

        var completeness = (float)matched / wanted.Count;
        var accuracy = (float)matched / (matched + deviation);
        return new Found(value, start, end, completeness * accuracy);
    }

    internal readonly record struct Value(string Words, int Index);

    internal readonly record struct Found(Value Value, int Start, int End, float Score);
}
