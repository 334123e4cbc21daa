using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter
{
    /// <summary>Puts replies into the queue; a delay waits, and an answer to an invoke goes to the queue as well.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= DateTimeOffset.UtcNow;
            responses[i] = new ResourceResponse(activity.Id);
            if (activity.Type == ActivityTypes.Delay)
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
            else if (activity.Type != ActivityTypes.Trace || EnableTrace || _sendTraceActivity)
                Enqueue(activity);
        }

        return responses;
    }

    /// <summary>Replaces the reply of that id, if nobody took it yet.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Rewrite(replies => [.. replies.Select(reply => reply.Id == activity.Id ? activity : reply)]);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <summary>Takes the reply back, if nobody took it yet.</summary>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Rewrite(replies => [.. replies.Where(reply => reply.Id != reference.ActivityId)]);
        return Task.CompletedTask;
    }

    /// <summary>The next reply, or null where there is none.</summary>
    public IActivity GetNextReply()
    {
        lock (_sync)
            return ActiveQueue.Count > 0 ? ActiveQueue.Dequeue() : null;
    }

    /// <summary>Waits for the next reply.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_sync)
        {
            if (ActiveQueue.Count > 0)
                return Task.FromResult<IActivity>(ActiveQueue.Dequeue());

            var reply = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(reply);
            // Who gives up must not swallow a reply that comes later.
            cancellationToken.Register(() => reply.TrySetCanceled(cancellationToken));
            return reply.Task;
        }
    }

    private void Enqueue(Activity activity)
    {
        lock (_sync)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                    return;
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private void Rewrite(Func<Activity[], Activity[]> change)
    {
        lock (_sync)
        {
            var changed = change([.. ActiveQueue]);
            ActiveQueue.Clear();
            foreach (var reply in changed)
                ActiveQueue.Enqueue(reply);
        }
    }
}
