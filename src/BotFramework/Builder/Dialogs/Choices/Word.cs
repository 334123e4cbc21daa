namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A run of letters and digits in a text, in lower case, with where it begins and ends.</summary>
internal readonly record struct Word(string Text, int Start, int End)
{
    public static List<Word> Split(string text)
    {
        var words = new List<Word>();
        text ??= string.Empty;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && IsPart(text[i]))
                i++;
            if (i > start)
                words.Add(new Word(text[start..i].ToLowerInvariant(), start, i - 1));
        }

        return words;
    }

    // Surrogates are the halves of emoji and rare characters, which are words, too; marks belong to the letter before.
    private static bool IsPart(char c) =>
        char.IsLetterOrDigit(c)
        || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
