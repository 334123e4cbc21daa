using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

public abstract partial class Prompt<T>
{
    protected IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = null,
        CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>The prompt with the choices, in the style or in what the channel can show; the prompt is copied.</summary>
    protected IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = null,
        string conversationType = null,
        IList<string> toList = null,
        CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var message = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => new Activity(ActivityTypes.Message) { Text = text },
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt != null)
            return Merge(prompt, message);

        message.InputHint = InputHints.ExpectingInput;
        return message;
    }

    /// <summary>Asks with the choices, or asks again; the options say the style before the prompt does.</summary>
    private protected Task SendChoicesAsync(
        ITurnContext turnContext,
        PromptOptions options,
        bool isRetry,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions listed,
        CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var prompt = AppendChoices(
            isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt,
            activity.ChannelId,
            choices,
            options.Style ?? style,
            listed,
            activity.Conversation?.ConversationType,
            activity.From?.Id == null ? null : [activity.From.Id],
            cancellationToken);
        return turnContext.SendActivityAsync(prompt, cancellationToken);
    }

    private static Activity Merge(IMessageActivity prompt, IMessageActivity choices)
    {
        var merged = JObject.FromObject(prompt).As<Activity>();
        merged.Text = choices.Text;
        if (choices.SuggestedActions?.Actions is { Count: > 0 })
            merged.SuggestedActions = choices.SuggestedActions;
        if (choices.Attachments is { Count: > 0 })
            merged.Attachments = [.. merged.Attachments ?? [], .. choices.Attachments];
        return merged;
    }
}
