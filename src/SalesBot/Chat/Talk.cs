using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SalesBot.Chat.Forms;
using SalesBot.Chat.People;
using SalesBot.Chat.Words;

namespace SalesBot.Chat;

/// <summary>Hears what somebody says or presses in their own chat: who may not talk hears why, all else goes to the router.</summary>
internal sealed class Talk(
    Desk desk, WhoIsWho who, Refusals refusals, Router router, Speaker speaker, Messenger messenger, FormDialog forms, ConversationState conversation)
{
    /// <summary>Nobody types more than this; what is longer was pasted by mistake.</summary>
    private const int LongestMessage = 4000;

    /// <summary>Deals with it.</summary>
    /// <param name="turnContext">Where, and from whom.</param>
    /// <param name="text">What was said.</param>
    /// <param name="value">What a card sent instead; null where it was said.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task HearAsync(ITurnContext turnContext, string text, object? value, CancellationToken cancellationToken)
    {
        var pressed = value is null ? null : Press.Read(value);
        var isTooLong = text.Length > LongestMessage;
        if (await desk.OpenAsync(turnContext, pressed as PressedAsk, isTooLong ? "" : text, cancellationToken) is not { } turn)
        {
            await speaker.SayAsync(turnContext, await WhyNotAsync(turnContext, cancellationToken), cancellationToken);
            return;
        }

        turnContext.TurnState.Set(turn);
        if (Refusal(turn, isTooLong, text, isPress: value is not null, pressed) is { } refusal)
        {
            await speaker.SayAsync(turnContext, refusal, cancellationToken);
            return;
        }

        await messenger.KeepAsync(turnContext.Activity, turn.Member.Id, cancellationToken);
        if (pressed is not null)
        {
            turnContext.TurnState.Set(pressed);
        }

        await router.RouteAsync(await DialogsAsync(turnContext, cancellationToken), turn, cancellationToken);
    }

    /// <summary>What somebody hears whom nobody knows.</summary>
    public async Task<Reply> WhyNotAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        refusals.Of((await who.FindAsync(turnContext, cancellationToken)).Why, turnContext.Activity);

    /// <summary>The forms that stand open in the conversation.</summary>
    public Task<DialogContext> DialogsAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(conversation.CreateProperty<DialogState>("dialogs"));
        dialogs.Add(forms);
        return dialogs.CreateContextAsync(turnContext, cancellationToken);
    }

    /// <summary>Why it is not dealt with; null when it is.</summary>
    private static Reply? Refusal(Turn turn, bool isTooLong, string text, bool isPress, Pressed? pressed) =>
        isTooLong ? Say(turn, "message.toolong", turn.Locale.Number(LongestMessage))
        : isPress && pressed is null or PressedLook ? Say(turn, "card.stale")
        : pressed is null && string.IsNullOrWhiteSpace(text) ? Say(turn, "message.empty")
        : null;

    private static Reply Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => new(Phrases.Shared.Say(turn.Locale, key, blanks));
}
