using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using SalesBot.Chat.Teams;

namespace SalesBot.Chat.Turns;

/// <summary>
/// Shows in a member's own chat in Teams that the bot is thinking, when the answer to a message takes longer than anybody
/// would wait without wondering; a quick answer shows nothing. Who presses a button sees that from the button.
/// </summary>
internal sealed class TypingWhileThinking(TimeProvider clock) : Microsoft.Bot.Builder.IMiddleware
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Shorter than Teams shows it.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(3);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity is not { Type: ActivityTypes.Message, ChannelId: Channels.Msteams } || Privately.IsShared(turnContext.Activity))
        {
            await next(cancellationToken);
            return;
        }

        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowAsync(turnContext, answered.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await answered.CancelAsync();
            await showing;
        }
    }

    private async Task ShowAsync(ITurnContext turnContext, CancellationToken answered)
    {
        try
        {
            for (var wait = Patience; ; wait = Again)
            {
                await Task.Delay(wait, clock, answered);
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [Typing(turnContext.Activity)], answered);
            }
        }
        catch (Exception) when (answered.IsCancellationRequested)
        {
            // The answer is there.
        }
        catch (Exception fault) when (fault is ErrorResponseException or HttpRequestException or OperationCanceledException)
        {
            // That nobody sees the bot thinking must not keep it from answering.
        }
    }

    private static Activity Typing(Activity message) =>
        new Activity(ActivityTypes.Typing).ApplyConversationReference(message.GetConversationReference());
}
