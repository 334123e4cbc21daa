using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Turns;
using SalesBot.Data;

namespace SalesBot.Chat;

/// <summary>Says replies: as a card where the channel shows cards, in plain text elsewhere.</summary>
internal sealed class Speaker(SalesDb db, ConversationState conversation)
{
    private static readonly string[] WithCards = [Channels.Msteams, Channels.Directline, Channels.Webchat, Channels.Emulator];

    private const int ShownSuggestions = 3;

    /// <summary>Says it; <paramref name="shows"/> names what the card shows, so that it can be replaced later.</summary>
    public async Task SayAsync(ITurnContext turnContext, Reply reply, CancellationToken cancellationToken, string? shows = null)
    {
        await turnContext.SendActivityAsync(ToActivity(reply, turnContext.Activity.ChannelId), cancellationToken);
        if (shows is not null)
        {
            turnContext.TurnState.Get<KeptReplies>().LastShows(shows);
        }
    }

    /// <summary>Ends a form: its card turns into the result, and the words are said.</summary>
    public async Task FinishAsync(ITurnContext turnContext, Reply result, string formId, bool saved, CancellationToken cancellationToken)
    {
        var ended = await Ended().GetAsync(turnContext, () => new EndedForms(), cancellationToken);
        ended.Add(formId, saved);
        await Ended().SetAsync(turnContext, ended, cancellationToken);
        var shownAs = await db.Set<OutgoingMessage>()
            .Where(o => o.Shows == formId && o.Channel == turnContext.Activity.ChannelId && o.SentId != null && !o.IsUpdate)
            .OrderByDescending(o => o.Id).Select(o => o.SentId).FirstOrDefaultAsync(cancellationToken);
        if (result.Card is not null && shownAs is not null && CanShowCards(turnContext.Activity.ChannelId))
        {
            var turned = ToActivity(result with { Text = "" }, turnContext.Activity.ChannelId);
            turned.Id = shownAs;
            await turnContext.UpdateActivityAsync(turned, cancellationToken);
            result = result with { Card = null };
        }

        await SayAsync(turnContext, result, cancellationToken);
    }

    /// <summary>True when that form was saved, false when it was dropped, null when nothing is known of it.</summary>
    public async Task<bool?> HowEndedAsync(ITurnContext turnContext, string formId, CancellationToken cancellationToken)
    {
        var ended = await Ended().GetAsync(turnContext, () => new EndedForms(), cancellationToken);
        return ended.Saved.TryGetValue(formId, out var saved) ? saved : null;
    }

    private IStatePropertyAccessor<EndedForms> Ended() => conversation.CreateProperty<EndedForms>("endedForms");

    private static bool CanShowCards(string channel) => WithCards.Contains(channel);

    private static Activity ToActivity(Reply reply, string channel)
    {
        var whole = reply.Card is null ? reply.Text : PlainText.Write(reply.Card);
        var drawn = reply.Card is not null && CanShowCards(channel);
        var activity = MessageFactory.Text(drawn || reply.Card is null ? reply.Text : Joined(reply.Text, whole));
        activity.TextFormat = TextFormatTypes.Plain;
        if (drawn)
        {
            activity.Summary = whole;
            activity.Attachments =
            [
                new Attachment(AdaptiveCard.ContentType, content: AdaptiveCard.Draw(reply.Card!, whole)),
            ];
        }

        if (reply.Suggestions is { Count: > 0 } suggestions)
        {
            activity.SuggestedActions = new SuggestedActions(
                actions: [.. suggestions.Take(ShownSuggestions).Select(s => new CardAction(ActionTypes.ImBack, s, value: s))]);
        }

        return activity;
    }

    private static string Joined(string text, string whole) => text.Length == 0 ? whole : $"{text}\n\n{whole}";
}
