using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Chat.Turns;

/// <summary>
/// A turn is a transaction: the bot thinks without one; then one short transaction saves all that the turn changed, with
/// its replies and the key of the activity; only then are the replies sent. Turns of one conversation wait for each other;
/// when a turn elsewhere changed what this one read, this one is thought again. An activity that was taken in before only gets
/// what is still owed.
/// </summary>
internal sealed class TurnTransaction(IServiceScopeFactory scopes, ConversationGate gate, TimeProvider clock, ILogger<TurnTransaction> log) : IBot
{
    private const int MostAttempts = 12;

    private const int LongestRest = 250;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var (channel, conversation) = (turnContext.Activity.ChannelId, turnContext.Activity.Conversation?.Id);
        using var pass = await gate.EnterAsync($"{channel}|{conversation}", cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await AttemptAsync(scope.ServiceProvider, turnContext, cancellationToken);
                return;
            }
            catch (Exception fault) when (attempt < MostAttempts && OutlookAfter(fault, scope) is not Outlook.Stays)
            {
                await Task.Delay(RestAfter(attempt, OutlookAfter(fault, scope)), cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                await ApologizeAsync(turnContext, fault, cancellationToken);
                return;
            }
        }
    }

    private static Outlook OutlookAfter(Exception fault, AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<SalesDb>().OutlookAfter(fault);

    /// <summary>
    /// Another turn saved first: the same activity, or one that changed what this turn read. It is thought again, a little
    /// later each time and not all in step: of many who want the same row, one gets it at a time. A database that is away is
    /// given some seconds, fewer than the channel waits.
    /// </summary>
    private static int RestAfter(int attempt, Outlook outlook) =>
        outlook is Outlook.Away ? LongestRest * 2 : Random.Shared.Next(Math.Min(LongestRest, 5 << attempt));

    private async Task AttemptAsync(IServiceProvider services, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SalesDb>();
        if (await IsTakenAsync(db, turnContext, cancellationToken))
        {
            await services.GetRequiredService<Outbox>().SendOwedAsync(turnContext, cancellationToken);
            return;
        }

        var kept = new KeptReplies();
        var thinking = ThinkingContext(turnContext, kept);
        await services.GetRequiredService<SalesBotHandler>().OnTurnAsync(thinking, cancellationToken);
        var viewer = thinking.TurnState.Get<Turn>()?.Viewer ?? Viewer.System("chat");
        await SaveAndSendAsync(services, turnContext, viewer, kept, cancellationToken);
    }

    private async Task SaveAndSendAsync(
        IServiceProvider services, ITurnContext turnContext, Viewer viewer, KeptReplies kept, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SalesDb>();
        var outbox = services.GetRequiredService<Outbox>();
        // An invoke's response goes back on the request itself: there is no later at which it could be sent.
        var responses = kept.All.Where(k => k.Activity.Type == "invokeResponse").ToList();
        var rows = kept.All.Except(responses).Select(k => outbox.Row(turnContext.Activity, k)).ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRange(rows);
        if (!string.IsNullOrEmpty(turnContext.Activity.Id))
        {
            db.Add(Taken(turnContext, now));
        }

        await db.SaveAsync(viewer, now, cancellationToken);
        await SendAsync(outbox, turnContext, rows, cancellationToken);
        foreach (var response in responses)
        {
            await turnContext.SendActivityAsync(response.Activity, cancellationToken);
        }
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
        log.LogError("A turn failed; reference {Reference}: {Fault}", reference, FaultTrace.Of(fault));
        log.LogDebug(fault, "The whole fault {Reference}", reference);
        await using var scope = scopes.CreateAsyncScope();
        var kept = new KeptReplies();
        var apology = ThinkingContext(turnContext, kept);
        await scope.ServiceProvider.GetRequiredService<Apology>().SayAsync(apology, reference, cancellationToken);
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
                log.LogError("The apology {Reference} could not be saved: {Fault}", reference, FaultTrace.Of(again));
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
        return !string.IsNullOrEmpty(activity.Id) && await db.Set<TakenActivity>().AnyAsync(
            t => t.Channel == activity.ChannelId && t.Conversation == activity.Conversation.Id && t.ActivityId == activity.Id,
            cancellationToken);
    }

    private static TakenActivity Taken(ITurnContext turnContext, DateTime now) => new()
    {
        Channel = turnContext.Activity.ChannelId,
        Conversation = turnContext.Activity.Conversation.Id,
        ActivityId = turnContext.Activity.Id,
        At = now,
    };
}
