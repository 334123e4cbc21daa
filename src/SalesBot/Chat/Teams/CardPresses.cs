using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SalesBot.Chat.Cards;
using SalesBot.Chat.People;
using SalesBot.Chat.Turns;
using SalesBot.Chat.Words;

namespace SalesBot.Chat.Teams;

/// <summary>
/// Answers the buttons of Teams, and the cards that somebody looks at: with the card that it turns into. What is pressed is
/// otherwise dealt with like any press.
/// </summary>
internal sealed class CardPresses(Talk talk, WhoIsWho who, Desk desk, Looks looks, Outbox outbox)
{
    private const string Message = "application/vnd.microsoft.activity.message";

    public async Task<AdaptiveCardInvokeResponse> AnswerAsync(ITurnContext turnContext, object? data, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (Privately.IsShared(activity))
        {
            // No card of ours stands in a group: it was carried there, and shows what its reader may see.
            var member = await who.KnownAsync(turnContext, cancellationToken);
            return Text(Phrases.Shared.Say(Locale.Of(member?.Language ?? activity.Locale), "onlypersonal"));
        }

        if (Press.Read(data) is PressedLook look)
        {
            return await LookAsync(turnContext, look, cancellationToken);
        }

        await talk.HearAsync(turnContext, "", data ?? new JObject(), cancellationToken);
        return await ResultAsync(turnContext, cancellationToken);
    }

    /// <summary>The answer to a press that is delivered once more: the card as it stands since.</summary>
    public static async Task<AdaptiveCardInvokeResponse> AgainAsync(Outbox outbox, Activity activity, CancellationToken cancellationToken) =>
        await outbox.StandingAsync(activity, cancellationToken) is { Card: { } card } ? Card(card) : Text("");

    /// <summary>Whoever looks changes nothing, whatever it is that the card sends.</summary>
    private async Task<AdaptiveCardInvokeResponse> LookAsync(ITurnContext turnContext, PressedLook look, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Get<KeptReplies>().ChangesNothing = true;
        if (await desk.OpenAsync(turnContext, null, "", cancellationToken) is not { } turn)
        {
            return Text((await talk.WhyNotAsync(turnContext, cancellationToken)).Text);
        }

        turnContext.TurnState.Set(turn);
        return await looks.NowAsync(look, turn, turnContext, cancellationToken) is { } now
            ? Card(Drawn(now with { Shows = look.Shows }, turnContext.Activity))
            : await StandingAsync(turnContext, cancellationToken);
    }

    /// <summary>What the card turned into; where the press was answered below it, the card stays.</summary>
    private async Task<AdaptiveCardInvokeResponse> ResultAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var (kept, activity) = (turnContext.TurnState.Get<KeptReplies>(), turnContext.Activity);
        if (kept.All.LastOrDefault(k => k.IsUpdate)?.Activity is { Attachments: [{ Content: JObject turned }, ..] })
        {
            return Card(turned);
        }

        var standing = await outbox.StandingAsync(activity, cancellationToken);
        if (standing?.Shows is { } shows && turnContext.TurnState.Get<Turn>() is { } turn
            && await looks.SavedAsync(shows, turn, cancellationToken) is { } now)
        {
            var changed = Speaker.ToActivity(now, activity.ChannelId);
            changed.Id = activity.ReplyToId;
            await turnContext.UpdateActivityAsync(changed, cancellationToken);
            return Card((JObject)changed.Attachments[0].Content);
        }

        return standing is null ? Text(kept.All.FirstOrDefault()?.Activity.Text ?? "") : Card(standing.Card);
    }

    private async Task<AdaptiveCardInvokeResponse> StandingAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await outbox.StandingAsync(turnContext.Activity, cancellationToken) is { } standing
            ? Card(standing.Card)
            : Text(Phrases.Shared.Say(turnContext.TurnState.Get<Turn>().Locale, "card.stale"));

    private static JObject Drawn(Reply reply, Activity activity) =>
        Speaker.Draw(reply, PlainText.Write(reply.Card!), activity.ChannelId, activity.From.Id);

    private static AdaptiveCardInvokeResponse Card(JObject card) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = AdaptiveCard.ContentType, Value = card };

    private static AdaptiveCardInvokeResponse Text(string words) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = Message, Value = words };
}
