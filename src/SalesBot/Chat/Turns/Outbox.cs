using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using SalesBot.Data;

namespace SalesBot.Chat.Turns;

/// <summary>
/// Replies that are owed. They are written with what they speak of and sent after; one sender at a time has a reply to
/// itself, for the time of its lease.
/// </summary>
internal sealed class Outbox(SalesDb db, TimeProvider clock, ILogger<Outbox> log)
{
    /// <summary>How long a channel may take to answer; to be the time-out of the client that calls it.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    /// <summary>Longer than a call, so that nobody sends what another is still sending.</summary>
    private static readonly TimeSpan Lease = LongestCall + TimeSpan.FromSeconds(10);

    private const int MostAttempts = 10;

    private static readonly JsonSerializerSettings Json = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
        DateParseHandling = DateParseHandling.None,
    };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A row for a kept reply, leased to the turn that writes it.</summary>
    public OutgoingMessage Row(Activity incoming, Kept kept) => new()
    {
        Channel = incoming.ChannelId,
        Conversation = incoming.Conversation.Id,
        ActivityId = incoming.Id ?? "",
        Body = JsonConvert.SerializeObject(kept.Activity, Json),
        IsUpdate = kept.IsUpdate,
        Shows = kept.Shows,
        LeasedUntil = Now + Lease,
        Attempts = 1,
    };

    /// <summary>A row for what is said to somebody of the bot's own accord; in nobody's hands, so the worker sends it once it is saved.</summary>
    public OutgoingMessage Row(MemberConversation to, Activity activity) => new()
    {
        Channel = to.Channel,
        Conversation = to.Conversation,
        ActivityId = "",
        Body = JsonConvert.SerializeObject(activity.ApplyConversationReference(ReadReference(to)), Json),
        LeasedUntil = Now.AddSeconds(-1),
    };

    /// <summary>A row for what was sent already, so that a press on it finds it again.</summary>
    public OutgoingMessage Sent(MemberConversation to, Activity activity, string? shows, string? sentId) => new()
    {
        Channel = to.Channel,
        Conversation = to.Conversation,
        ActivityId = "",
        Body = JsonConvert.SerializeObject(activity.ApplyConversationReference(ReadReference(to)), Json),
        Shows = shows,
        LeasedUntil = Now,
        Attempts = 1,
        SentAt = Now,
        SentId = sentId,
    };

    /// <summary>The conversation of an activity that came in, as it is kept.</summary>
    public static string WriteReference(Activity incoming)
    {
        var reference = incoming.GetConversationReference();
        reference.ActivityId = null;
        return JsonConvert.SerializeObject(reference, Json);
    }

    /// <summary>The same, read back.</summary>
    public static ConversationReference ReadReference(MemberConversation kept) =>
        JsonConvert.DeserializeObject<ConversationReference>(kept.Reference, Json)!;

    /// <summary>Sends rows that this turn wrote itself and still has to itself.</summary>
    public async Task SendOwnAsync(ITurnContext turnContext, IEnumerable<OutgoingMessage> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            if (!await TrySendAsync(turnContext, row, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Sends what is still owed for an activity that is delivered again.</summary>
    public async Task SendOwedAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var owed = await Owed()
            .Where(o => o.Channel == activity.ChannelId && o.Conversation == activity.Conversation.Id && o.ActivityId == activity.Id)
            .OrderBy(o => o.Id).ToListAsync(cancellationToken);
        foreach (var row in owed)
        {
            if (!await ClaimAsync(row, cancellationToken) || !await TrySendAsync(turnContext, row, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Sends all that is owed and in nobody's hands, oldest first; what a stopped process left behind.</summary>
    public async Task DrainAsync(BotAdapter adapter, string appId, CancellationToken cancellationToken)
    {
        var stuck = new HashSet<string>();
        foreach (var row in await Owed().OrderBy(o => o.Id).Take(200).ToListAsync(cancellationToken))
        {
            if (stuck.Contains(row.Conversation) || !await ClaimAsync(row, cancellationToken))
            {
                stuck.Add(row.Conversation);
                continue;
            }

            var reference = Read(row).GetConversationReference();
            // Seen from the reply, the bot is the sender: a reference names them from the person's side.
            (reference.Bot, reference.User) = (reference.User, reference.Bot);
            reference.ActivityId = null;
            await adapter.ContinueConversationAsync(appId, reference, SendAsync, cancellationToken);

            async Task SendAsync(ITurnContext turnContext, CancellationToken token)
            {
                if (!await TrySendAsync(turnContext, row, token))
                {
                    stuck.Add(row.Conversation);
                }
            }
        }
    }

    /// <summary>What is owed and in nobody's hands; a later reply waits for an earlier one of its conversation.</summary>
    private IQueryable<OutgoingMessage> Owed()
    {
        var now = Now;
        var unsent = db.Set<OutgoingMessage>().AsNoTracking().Where(o => o.SentAt == null && !o.GivenUp);
        return unsent.Where(o => o.LeasedUntil < now && !unsent.Any(earlier =>
            earlier.Channel == o.Channel && earlier.Conversation == o.Conversation && earlier.Id < o.Id && earlier.LeasedUntil >= now));
    }

    private async Task<bool> ClaimAsync(OutgoingMessage row, CancellationToken cancellationToken)
    {
        var until = Now + Lease;
        row.Attempts++;
        return await db.Set<OutgoingMessage>()
            .Where(o => o.Id == row.Id && o.SentAt == null && o.LeasedUntil == row.LeasedUntil)
            .ExecuteUpdateAsync(
                set => set.SetProperty(o => o.LeasedUntil, until).SetProperty(o => o.Attempts, o => o.Attempts + 1),
                cancellationToken) == 1;
    }

    private async Task<bool> TrySendAsync(ITurnContext turnContext, OutgoingMessage row, CancellationToken cancellationToken)
    {
        try
        {
            var activity = Read(row);
            var response = row.IsUpdate
                ? await turnContext.UpdateActivityAsync(activity, cancellationToken)
                : await turnContext.SendActivityAsync(activity, cancellationToken);
            await MarkSentAsync(row, response?.Id, cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var forGood = IsRefused(fault) || row.Attempts >= MostAttempts;
            log.LogWarning(fault, "Reply {Reply} was not sent{Outlook}", row.Id, forGood ? "; given up" : "; tried again later");
            await ReleaseAsync(row, forGood, cancellationToken);
            return forGood;
        }
    }

    private Task<int> MarkSentAsync(OutgoingMessage row, string? sentId, CancellationToken cancellationToken)
    {
        var at = Now;
        return db.Set<OutgoingMessage>().Where(o => o.Id == row.Id).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.SentAt, at).SetProperty(o => o.SentId, sentId), cancellationToken);
    }

    private Task<int> ReleaseAsync(OutgoingMessage row, bool forGood, CancellationToken cancellationToken)
    {
        // One more lease's wait for each attempt, so that a channel that is down is not hammered.
        var until = Now + (Lease * row.Attempts);
        return db.Set<OutgoingMessage>().Where(o => o.Id == row.Id).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.GivenUp, forGood).SetProperty(o => o.LeasedUntil, until), cancellationToken);
    }

    /// <summary>Refusals that another try would only repeat.</summary>
    private static bool IsRefused(Exception fault) =>
        fault is ErrorResponseException { Response.StatusCode: var status } && (int)status is 400 or 401 or 403 or 404;

    private static Activity Read(OutgoingMessage row) => JsonConvert.DeserializeObject<Activity>(row.Body, Json)!;
}
