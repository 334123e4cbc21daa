using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using SalesBot.Chat.Forms;
using SalesBot.Chat.People;
using SalesBot.Chat.Words;
using SalesBot.Core.Members;

namespace SalesBot.Chat;

/// <summary>The bot: what it does with a message and with somebody who arrives. Runs inside a turn's transaction.</summary>
internal sealed class SalesBotHandler(
    Desk desk, Router router, Speaker speaker, Messenger messenger, FormDialog forms, ConversationState conversation, Company company, IWelcome welcome)
    : ActivityHandler
{
    /// <summary>Nobody types more than this; what is longer was pasted by mistake.</summary>
    private const int LongestMessage = 4000;

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity as Activity ?? ((ITurnContext)turnContext).Activity;
        var pressed = activity.Value is null ? null : Press.Read(activity.Value);
        var turn = activity.Text?.Length > LongestMessage ? null : await desk.OpenAsync(activity, pressed as PressedAsk, cancellationToken);
        if (await RefusalAsync(activity, turn, pressed, cancellationToken) is { } refusal)
        {
            await speaker.SayAsync(turnContext, refusal, cancellationToken);
            return;
        }

        await messenger.KeepAsync(activity, turn!.Member.Id, cancellationToken);
        turnContext.TurnState.Set(turn!);
        if (pressed is not null)
        {
            turnContext.TurnState.Set(pressed);
        }

        var dialogs = new DialogSet(conversation.CreateProperty<DialogState>("dialogs"));
        dialogs.Add(forms);
        await router.RouteAsync(await dialogs.CreateContextAsync(turnContext, cancellationToken), turn!, cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = ((ITurnContext)turnContext).Activity;
        var welcomed = conversation.CreateProperty<bool>("welcomed");
        if (membersAdded.All(m => m.Id == activity.Recipient?.Id) || await welcomed.GetAsync(turnContext, () => false, cancellationToken))
        {
            return;
        }

        await welcomed.SetAsync(turnContext, true, cancellationToken);
        var turn = await desk.OpenAsync(activity, null, cancellationToken);
        if (turn is not null && activity.Conversation?.IsGroup != true)
        {
            await messenger.KeepAsync(activity, turn.Member.Id, cancellationToken);
        }

        var reply = turn is null ? Stranger(activity) : welcome.To(turn);
        await speaker.SayAsync(turnContext, reply, cancellationToken);
    }

    /// <summary>Why a message is not dealt with; null when it is.</summary>
    private async Task<Reply?> RefusalAsync(Activity activity, Turn? turn, Pressed? pressed, CancellationToken cancellationToken)
    {
        if (activity.Text?.Length > LongestMessage)
        {
            var unread = new Activity { ChannelId = activity.ChannelId, From = activity.From, Conversation = activity.Conversation, Locale = activity.Locale };
            turn = await desk.OpenAsync(unread, null, cancellationToken);
            return turn is null ? Stranger(activity) : Say(turn, "message.toolong", turn.Locale.Number(LongestMessage));
        }

        if (turn is null)
        {
            return Stranger(activity);
        }

        if (activity.Conversation?.IsGroup == true)
        {
            return Say(turn, "onlypersonal");
        }

        if (activity.Value is not null && pressed is null)
        {
            return Say(turn, "card.stale");
        }

        return pressed is null && string.IsNullOrWhiteSpace(activity.Text) ? Say(turn, "message.empty") : null;
    }

    private static Reply Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => new(Phrases.Shared.Say(turn.Locale, key, blanks));

    /// <summary>A person who is not in the store learns whom to ask, and nothing else.</summary>
    private Reply Stranger(Activity activity) =>
        new(company.AskWhom.Length == 0
            ? Phrases.Shared.Say(Locale.Of(activity.Locale), "stranger.nobody")
            : Phrases.Shared.Say(Locale.Of(activity.Locale), "stranger", company.AskWhom));
}
