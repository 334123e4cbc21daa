using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that offer choices.</summary>
public class ChoiceFactory
{
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = null,
        string speak = null,
        ChoiceFactoryOptions options = null) => ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>
    /// As the channel can show it: buttons of a card or suggested actions where there are few enough with short titles,
    /// else in the text, as a list from four on.
    /// </summary>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = null,
        string speak = null,
        ChoiceFactoryOptions options = null,
        string conversationType = null,
        IList<string> toList = null)
    {
        list ??= [];
        var suggested = Channel.SupportsSuggestedActions(channelId, list.Count, conversationType);
        var buttons = Channel.SupportsCardActions(channelId, list.Count);
        if (list.Any(choice => Title(choice)?.Length > Channel.MaxActionTitleLength(channelId)))
            return List(list, text, speak, options);
        if (suggested)
            return SuggestedAction(list, text, speak, toList);
        if (buttons)
            return HeroCard(list, text, speak);
        return list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>"Which? (1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(
        IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var sentence = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            sentence.Append(Connector(i, choices.Count, options));
            if (options?.IncludeNumbers ?? true)
                sentence.Append('(').Append(i + 1).Append(") ");
            sentence.Append(Title(choices[i]));
        }

        return MessageFactory.Text(sentence.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(
        IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>A line for each choice, with its number or a dash.</summary>
    public static Activity List(
        IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        var lines = (choices ?? []).Select((choice, i) =>
            (options?.IncludeNumbers ?? true ? $"{i + 1}. " : "- ") + Title(choice));
        var list = $"{text}\n\n   {string.Join("\n   ", lines)}";
        return MessageFactory.Text(list, speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(
        IList<string> choices, string text = null, string speak = null, IList<string> toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, null);

    /// <param name="choices">What is offered.</param>
    /// <param name="text">What is said.</param>
    /// <param name="speak">What is said aloud.</param>
    /// <param name="toList">The ids of those who see it; null for all.</param>
    public static IMessageActivity SuggestedAction(
        IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput, toList);

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard(text: text, buttons: Buttons(choices));
        return MessageFactory.Attachment(card.ToAttachment(), null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices) =>
        [.. (choices ?? []).Select(value => new Choice(value))];

    private static List<CardAction> Buttons(IList<Choice> choices) =>
        [.. (choices ?? []).Select(choice =>
            choice.Action ?? new CardAction(ActionTypes.ImBack, choice.Value, value: choice.Value))];

    private static string Title(Choice choice) =>
        string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title;

    private static string Connector(int index, int count, ChoiceFactoryOptions options)
    {
        if (index == 0)
            return string.Empty;
        if (index < count - 1)
            return options?.InlineSeparator ?? ", ";
        return count == 2 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";
    }
}
