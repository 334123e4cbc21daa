using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Reads an answer to an offer of choices.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>The choices that were named; if none was, those whose number was said.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        list ??= [];
        options ??= new FindChoicesOptions();
        var named = Find.FindChoices(utterance, list, options);
        return named.Count > 0 || !options.RecognizeNumbers ? named : Numbered(utterance, list);
    }

    private static List<ModelResult<FoundChoice>> Numbered(string utterance, IList<Choice> list) =>
    [
        .. from number in Digits(utterance)
           let index = PlaceOf(number.Text) - 1
           where index >= 0 && index < list.Count
           select new ModelResult<FoundChoice>
           {
               Text = number.Text,
               Start = number.Start,
               End = number.End,
               TypeName = "choice",
               Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1 },
           },
    ];

    // "2." is the second, "2.5" and "2,5" are none; so a run is taken with the signs inside it.
    private static IEnumerable<Word> Digits(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;

            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || IsSignInside(text, i)))
                i++;
            yield return new Word(text[start..i], start, i - 1);
        }
    }

    private static bool IsSignInside(string text, int i) =>
        text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);

    private static int PlaceOf(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
