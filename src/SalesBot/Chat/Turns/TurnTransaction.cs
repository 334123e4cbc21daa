using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Teams;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Chat.Turns;

/// <summary>
/// A turn is a transaction: the bot thinks without one; then one short transaction saves all that the turn changed, with
/// its replies and the key of the activity; only then are the replies sent. When a turn elsewhere changed what this one
/// read, this one is thought again. An activity that was taken in before only gets what is still owed. A turn that takes too
/// long to think is a fault as any other.
/// </summary>
internal sealed class TurnTransaction(IServiceScopeFactory scopes, Limits limits, TurnMeter meter, TimeProvider clock, ILogger<TurnTransaction> log)
{
    private const int MostAttempts = 12;

    private const int LongestRest = 250;

    /// <summary>The type of the activity by which an invoke is answered.</summary>
    private const string Response = "invokeResponse";

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var fate = new TurnFate();
        turnContext.TurnState.Set(fate);
        using var measured = meter.Begin(turnContext.Activity.ChannelId, fate);
        using var tooLong = new CancellationTokenSource(limits.Turn, clock);
        using var thinking = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, tooLong.Token);
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await AttemptAsync(scope.ServiceProvider, turnContext, thinking.Token, cancellationToken);
                return;
            }
            catch (Exception fault) when (attempt < MostAttempts && OutlookAfter(fault, scope) is not Outlook.Stays)
            {
                meter.Reran();
                await Task.Delay(RestAfter(attempt, OutlookAfter(fault, scope)), cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                await ApologizeAsync(turnContext, Told(fault, tooLong.Token), cancellationToken);
                return;
            }
        }
    }

    /// <summary>Tells a person who is too fast, and does nothing else of what they said.</summary>
    public async Task RefuseAsync(ITurnContext turnContext, TooFast tooFast, CancellationToken cancellationToken)
    {
        log.LogWarning("More than {Limit} activities in a minute: further ones are not taken in", tooFast.Limit);
        await SayAsync(turnContext, (apology, context) => apology.SayTooFastAsync(context, tooFast, cancellationToken), cancellationToken);
    }

    private Exception Told(Exception fault, CancellationToken tooLong) => fault is OperationCanceledException && tooLong.IsCancellationRequested
        ? new TimeoutException($"A turn was not thought within {limits.Turn}.", fault)
        : fault;

    private static Outlook OutlookAfter(Exception fault, AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<SalesDb>().OutlookAfter(fault);

    /// <summary>
    /// Another turn saved first: the same activity, or one that changed what this turn read. It is thought again, a little
    /// later each time and not all in step: of many who want the same row, one gets it at a time. A database that is away is
    /// given some seconds, fewer than the channel waits.
    /// </summary>
    private static int RestAfter(int attempt, Outlook outlook) =>
        outlook is Outlook.Away ? LongestRest * 2 : Random.Shared.Next(Math.Min(LongestRest, 5 << attempt));

    /// <param name="services">Of this attempt alone.</param>
    /// <param name="turnContext">What came in.</param>
    /// <param name="thinking">Ends when it has been thought for too long; what was thought is saved and sent without haste.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private async Task AttemptAsync(
        IServiceProvider services, ITurnContext turnContext, CancellationToken thinking, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SalesDb>();
        if (await IsTakenAsync(db, turnContext, thinking))
        {
            turnContext.TurnState.Get<TurnFate>().Outcome = TurnOutcome.Repeated;
            await AgainAsync(services.GetRequiredService<Outbox>(), turnContext, cancellationToken);
            return;
        }

        var kept = new KeptReplies();
        var thought = ThinkingContext(turnContext, kept);
        await services.GetRequiredService<SalesBotHandler>().OnTurnAsync(thought, thinking);
        var turn = thought.TurnState.Get<Turn>();
        turnContext.TurnState.Get<TurnFate>().Intent = turn?.Reading.Intent;
        var viewer = turn?.Viewer ?? Viewer.System("chat");
        await SaveAndSendAsync(services, turnContext, viewer, kept, cancellationToken);
    }

    /// <summary>It was dealt with: what is still owed for it is sent, and who waits for an answer gets the one there was.</summary>
    private static async Task AgainAsync(Outbox outbox, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await outbox.SendOwedAsync(turnContext, cancellationToken);
        if (turnContext.Activity is { Type: ActivityTypes.Invoke, Name: "adaptiveCard/action" } press)
        {
            var answer = new InvokeResponse { Status = StatusCodes.Status200OK, Body = await CardPresses.AgainAsync(outbox, press, cancellationToken) };
            await turnContext.SendActivityAsync(new Activity(Response) { Value = answer }, cancellationToken);
        }
    }

    private async Task SaveAndSendAsync(
        IServiceProvider services, ITurnContext turnContext, Viewer viewer, KeptReplies kept, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SalesDb>();
        var outbox = services.GetRequiredService<Outbox>();
        // An invoke's response goes back on the request itself: there is no later at which it could be sent.
        var responses = kept.All.Where(k => k.Activity.Type == Response).ToList();
        if (!kept.ChangesNothing)
        {
            var rows = kept.All.Except(responses).Select(k => outbox.Row(turnContext.Activity, k)).ToList();
            await SaveAsync(db, turnContext, viewer, rows, cancellationToken);
            await SendAsync(outbox, turnContext, rows, cancellationToken);
        }

        foreach (var response in responses)
        {
            await turnContext.SendActivityAsync(response.Activity, cancellationToken);
        }
    }

    private async Task SaveAsync(
        SalesDb db, ITurnContext turnContext, Viewer viewer, List<OutgoingMessage> rows, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRange(rows);
        if (!string.IsNullOrEmpty(turnContext.Activity.Id))
        {
            db.Add(Taken(turnContext, now));
        }

        await db.SaveAsync(viewer, now, cancellationToken);
    }

    /// <summary>What is saved is saved, even if the store cannot be told any more that it was said: the worker sees to that.</summary>
    private async Task SendAsync(Outbox outbox, ITurnContext turnContext, List<OutgoingMessage> rows, CancellationToken cancellationToken)
    {
        try
        {
            await outbox.SendOwnAsync(turnContext, rows, cancellationToken);
        }
        catch (Exception fault) when (SalesDb.IsOfStore(fault))
        {
            log.LogWarning("What a turn said could not be marked as sent: {Fault}", FaultTrace.Of(fault));
        }
    }

    /// <summary>The error gets a sentence with a number that stands in the log; nothing else of the turn is kept.</summary>
    private async Task ApologizeAsync(ITurnContext turnContext, Exception fault, CancellationToken cancellationToken)
    {
        var reference = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..].ToUpperInvariant();
        var fate = turnContext.TurnState.Get<TurnFate>();
        (fate.Outcome, fate.Reference) = (TurnOutcome.Failed, reference);
        log.LogError("A turn failed; reference {Reference}: {Fault}", reference, FaultTrace.Of(fault));
        log.LogDebug(fault, "The whole fault {Reference}", reference);
        await SayAsync(turnContext, (apology, context) => apology.SayAsync(context, reference, cancellationToken), cancellationToken);
    }

    /// <summary>Answers with an apology alone.</summary>
    private async Task SayAsync(ITurnContext turnContext, Func<Apology, ITurnContext, Task> say, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kept = new KeptReplies();
        await say(scope.ServiceProvider.GetRequiredService<Apology>(), ThinkingContext(turnContext, kept));
        try
        {
            await SaveAndSendAsync(scope.ServiceProvider, turnContext, Viewer.System("chat"), kept, cancellationToken);
        }
        catch (Exception again) when (SalesDb.IsOfStore(again))
        {
            // Where another delivery of the activity was faster, it has answered. Else the store itself is at fault: the
            // person still hears of it, though it may be said twice.
            if (!await IsTakenElsewhereAsync(turnContext, cancellationToken))
            {
                log.LogError("An apology could not be saved: {Fault}", FaultTrace.Of(again));
                await turnContext.SendActivitiesAsync([.. kept.All.Select(k => k.Activity)], cancellationToken);
            }
        }
    }

    private async Task<bool> IsTakenElsewhereAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await IsTakenAsync(scope.ServiceProvider.GetRequiredService<SalesDb>(), turnContext, cancellationToken);
        }
        catch (Exception fault) when (SalesDb.IsOfStore(fault))
        {
            return false;
        }
    }

    /// <summary>A context of its own for each attempt: state that an attempt cached does not reach the next.</summary>
    private static TurnContext ThinkingContext(ITurnContext turnContext, KeptReplies kept)
    {
        var thinking = new TurnContext(turnContext.Adapter, turnContext.Activity);
        foreach (var (key, value) in turnContext.TurnState)
        {
            thinking.TurnState[key] = value;
        }

        thinking.TurnState.Set(kept);
        kept.Keep(thinking);
        return thinking;
    }

    private static async Task<bool> IsTakenAsync(SalesDb db, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var key = ActivityKey.Of(activity);
        return key.Length > 0 && await db.Set<TakenActivity>().AnyAsync(
            t => t.Channel == activity.ChannelId && t.Conversation == activity.Conversation.Id && t.ActivityId == key,
            cancellationToken);
    }

    private static TakenActivity Taken(ITurnContext turnContext, DateTime now) => new()
    {
        Channel = turnContext.Activity.ChannelId,
        Conversation = turnContext.Activity.Conversation.Id,
        ActivityId = ActivityKey.Of(turnContext.Activity),
        At = now,
    };
}
