using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is thinking, where the answer to a message takes a while.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <param name="delay">Milliseconds until it is first shown.</param>
    /// <param name="period">Milliseconds after which it is shown again.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero, or the period not above.</exception>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message)
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
            await Task.Delay(_delay, Clock, answered);
            while (true)
            {
                await SendAsync(turnContext, answered);
                await Task.Delay(_period, Clock, answered);
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

    // Past the handlers of the turn, which may keep what is said until the end.
    private static Task SendAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
        typing.ApplyConversationReference(turnContext.Activity.GetConversationReference());
        return turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken);
    }
}
