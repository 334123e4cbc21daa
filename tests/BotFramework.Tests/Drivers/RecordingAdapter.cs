using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Drivers;

/// <summary>An adapter whose channel is a list.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    /// <summary>What was done, as "send hello", "update new", "delete sent-1".</summary>
    public List<string> Done { get; } = [];

    public List<Activity> Sent { get; } = [];

    /// <summary>A turn on an activity.</summary>
    public async Task<TurnContext> RunAsync(Activity activity, BotCallbackHandler turn)
    {
        var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, turn, CancellationToken.None);
        return context;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        Done.AddRange(activities.Select(activity => $"send {activity.Text ?? activity.Type}"));
        return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"sent-{Sent.Count - activities.Length + i + 1}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Done.Add($"update {activity.Text}");
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Done.Add($"delete {reference.ActivityId}");
        return Task.CompletedTask;
    }

    /// <summary>A message from a user of the test channel.</summary>
    public static Activity Message(string? text, string channel = "test") => new(ActivityTypes.Message)
    {
        Id = "activity-1",
        Text = text,
        ChannelId = channel,
        ServiceUrl = ConnectorStub.ServiceUrl,
        From = new ChannelAccount("user-1"),
        Recipient = new ChannelAccount("bot-1"),
        Conversation = new ConversationAccount(id: "chat-1"),
    };
}
