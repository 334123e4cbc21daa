using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            message.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            message.InputHint = inputHint;
        return SendActivityAsync(message, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(
        IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var addressed = activities
            .Select(activity => ((Activity)activity).ApplyConversationReference(reference))
            .ToList();
        return SendAsync(addressed, 0, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(
        IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var addressed = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return UpdateAsync(addressed, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(
        ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return DeleteAsync(conversationReference, 0, cancellationToken);
    }

    private Task<ResourceResponse[]> SendAsync(List<Activity> activities, int step, CancellationToken cancellationToken)
    {
        if (step < _onSend.Count)
            return _onSend[step](this, activities, () => SendAsync(activities, step + 1, cancellationToken));
        return Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Task.FromResult(Buffer(activities))
            : SendToChannelAsync(activities, cancellationToken);
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        foreach (var activity in activities)
        {
            BufferedReplyActivities.Add(activity);
            if (activity.Type == InvokeResponseActivity.Type)
                InvokeResponseActivity.Keep(this, activity);
        }

        NoteResponses(activities);
        return [.. activities.Select(_ => new ResourceResponse())];
    }

    private async Task<ResourceResponse[]> SendToChannelAsync(
        List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
        foreach (var (activity, response) in activities.Zip(responses))
            activity.Id = response?.Id;
        NoteResponses(activities);
        return responses;
    }

    private void NoteResponses(List<Activity> activities) =>
        Responded |= activities.Any(activity => activity.Type != ActivityTypes.Trace);

    private Task<ResourceResponse> UpdateAsync(Activity activity, int step, CancellationToken cancellationToken) =>
        step < _onUpdate.Count
            ? _onUpdate[step](this, activity, () => UpdateAsync(activity, step + 1, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteAsync(ConversationReference reference, int step, CancellationToken cancellationToken) =>
        step < _onDelete.Count
            ? _onDelete[step](this, reference, () => DeleteAsync(reference, step + 1, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
