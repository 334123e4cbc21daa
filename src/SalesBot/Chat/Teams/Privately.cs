using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SalesBot.Chat.People;
using SalesBot.Chat.Turns;
using SalesBot.Chat.Words;
using SalesBot.Core.Members;

namespace SalesBot.Chat.Teams;

/// <summary>
/// What a member says in a group or a channel is answered in their own chat, with a word where it was said: others there may
/// not see what the asker may.
/// </summary>
internal sealed class Privately(
    Talk talk, WhoIsWho who, Speaker speaker, Messenger messenger, ConversationState conversation, ILogger<Privately> log)
{
    /// <summary>Whether others read along.</summary>
    public static bool IsShared(Activity activity) =>
        activity.Conversation?.IsGroup == true || activity.Conversation?.ConversationType is "channel" or "groupChat";

    public async Task HearAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        if (await who.FindAsync(turnContext, cancellationToken) is not { Member: { } member })
        {
            await speaker.SayAsync(turnContext, await talk.WhyNotAsync(turnContext, cancellationToken), cancellationToken);
            return;
        }

        var place = text.Length > 0 && turnContext.Activity.Value is null ? await PlaceAsync(turnContext, member, cancellationToken) : null;
        if (place is not null)
        {
            await AnswerAsync(turnContext, place, text, cancellationToken);
        }

        var locale = Locale.Of(member.Language ?? turnContext.Activity.Locale);
        await speaker.SayAsync(turnContext, new Reply(Phrases.Shared.Say(locale, place is null ? "onlypersonal" : "privately")), cancellationToken);
    }

    /// <summary>A turn within the turn: as though it had been said in the member's own chat.</summary>
    private async Task AnswerAsync(ITurnContext turnContext, ConversationReference place, string text, CancellationToken cancellationToken)
    {
        var here = turnContext.Activity;
        var said = new Activity(ActivityTypes.Message)
        {
            ChannelId = here.ChannelId,
            ServiceUrl = place.ServiceUrl,
            Conversation = place.Conversation,
            From = here.From,
            Recipient = here.Recipient,
            Locale = here.Locale,
            Text = text,
        };
        using var there = new TurnContext(turnContext.Adapter, said);
        foreach (var (key, value) in turnContext.TurnState)
        {
            there.TurnState[key] = value;
        }

        turnContext.TurnState.Get<KeptReplies>().Keep(there);
        await talk.HearAsync(there, text, null, cancellationToken);
        await conversation.SaveChangesAsync(there, cancellationToken: cancellationToken);
        turnContext.TurnState.Set(there.TurnState.Get<Turn>());
    }

    /// <summary>The member's own chat; made where there is none yet. Null where Teams does not let the bot in.</summary>
    private async Task<ConversationReference?> PlaceAsync(ITurnContext turnContext, Member member, CancellationToken cancellationToken) =>
        await messenger.WhereAsync(member.Id, turnContext.Activity.ChannelId, cancellationToken)
        ?? (turnContext.Activity.ChannelId == Channels.Msteams ? await MakeAsync(turnContext, cancellationToken) : null);

    private async Task<ConversationReference?> MakeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var here = turnContext.Activity;
        var tenant = here.Conversation.TenantId;
        var wanted = new ConversationParameters
        {
            IsGroup = false,
            Bot = here.Recipient,
            Members = [here.From],
            TenantId = tenant,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(tenant) },
        };
        try
        {
            var made = await turnContext.TurnState.Get<IConnectorClient>().Conversations.CreateConversationAsync(wanted, cancellationToken);
            return made?.Id is not { Length: > 0 } id ? null : new ConversationReference
            {
                ServiceUrl = here.ServiceUrl,
                Conversation = new ConversationAccount(isGroup: false, conversationType: "personal", id: id, tenantId: tenant),
            };
        }
        catch (Exception fault) when (fault is ErrorResponseException or HttpRequestException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Whoever has not added the bot for themselves cannot be written to.
            log.LogWarning("A personal chat could not be opened: {Fault}", fault.GetType().Name);
            return null;
        }
    }
}
