using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Turns;
using SalesBot.Data;

namespace SalesBot.Chat;

/// <summary>Says replies: as a card where the channel shows cards, in plain text elsewhere.</summary>
internal sealed class Speaker(SalesDb db)
{
    private static readonly string[] WithCards = [Channels.Msteams, Channels.Directline, Channels.Webchat, Channels.Emulator];

    private const int ShownSuggestions = 3;

    /// <summary>Says it; <paramref name="shows"/> names what the card shows, so that it can be replaced later.</summary>
    public async Task SayAsync(ITurnContext turnContext, Reply reply, CancellationToken cancellationToken, string? shows = null)
    {
        await turnContext.SendActivityAsync(ToActivity(reply with { Shows = shows }, turnContext.Activity.ChannelId, turnContext.Activity.From?.Id), cancellationToken);
        if (shows is not null)
        {
            turnContext.TurnState.Get<KeptReplies>().LastShows(shows);
        }
    }

    /// <summary>Says it; the card that shows something turns into the reply's card, where the channel can do that.</summary>
    public async Task SayInPlaceAsync(ITurnContext turnContext, Reply reply, string? shows, CancellationToken cancellationToken)
    {
        var channel = turnContext.Activity.ChannelId;
        if (reply.Card is not null && CanShowCards(channel) && await SentAsAsync(channel, shows, cancellationToken) is { } sent)
        {
            var turned = ToActivity(reply with { Text = "", Suggestions = null, Shows = shows }, channel, turnContext.Activity.From?.Id);
            turned.Id = sent;
            await turnContext.UpdateActivityAsync(turned, cancellationToken);
            reply = reply with { Card = null };
        }

        await SayAsync(turnContext, reply, cancellationToken, reply.Card is null ? null : shows);
    }

    /// <summary>The activity that shows something; null when the channel does not have it.</summary>
    private async Task<string?> SentAsAsync(string channel, string? shows, CancellationToken cancellationToken) => shows is null
        ? null
        : await db.Set<OutgoingMessage>()
            .Where(o => o.Shows == shows && o.Channel == channel && o.SentId != null && !o.IsUpdate)
            .OrderByDescending(o => o.Id).Select(o => o.SentId).FirstOrDefaultAsync(cancellationToken);

    private static bool CanShowCards(string channel) => WithCards.Contains(channel);

    /// <summary>The reply as the channel shows it.</summary>
    /// <param name="reply">What is said.</param>
    /// <param name="channel">Where.</param>
    /// <param name="person">To whom, by the channel's id: a card is drawn anew when they look at it; null for nobody.</param>
    internal static Activity ToActivity(Reply reply, string channel, string? person = null)
    {
        var whole = reply.Card is null ? reply.Text : PlainText.Write(reply.Card);
        var drawn = reply.Card is not null && CanShowCards(channel);
        var activity = MessageFactory.Text(drawn || reply.Card is null ? reply.Text : Joined(reply.Text, PlainText.WriteWithAddresses(reply.Card)));
        activity.TextFormat = TextFormatTypes.Plain;
        if (drawn)
        {
            activity.Summary = whole;
            activity.Attachments =
            [
                new Attachment(AdaptiveCard.ContentType, content: Draw(reply, whole, channel, person)),
            ];
        }

        if (reply.Suggestions is { Count: > 0 } suggestions)
        {
            activity.SuggestedActions = new SuggestedActions(
                actions: [.. suggestions.Take(ShownSuggestions).Select(s => new CardAction(ActionTypes.ImBack, s, value: s))]);
        }

        return activity;
    }

    /// <summary>The card as the channel shows it: Teams takes cards whose buttons turn them into their result.</summary>
    internal static Newtonsoft.Json.Linq.JObject Draw(Reply reply, string whole, string channel, string? person) => AdaptiveCard.Draw(
        reply.Card!, whole,
        channel != Channels.Msteams ? null
        : reply.Shows is { } shows && person is not null ? new Universal(Press.Look(shows, reply.Again), person)
        : new Universal(null, null));

    private static string Joined(string text, string whole) => text.Length == 0 ? whole : $"{text}\n\n{whole}";
}
