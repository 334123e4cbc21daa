using System.Globalization;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A channel in memory, for tests of bots: what is said to the bot makes a turn at once, and what it replies is taken from
/// a queue.
/// </summary>
public partial class TestAdapter : BotAdapter
{
    private readonly bool _sendTraceActivity;
    private readonly object _sync = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(InConversation(channelId, "Conversation1"), sendTraceActivity)
    {
    }

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        _sendTraceActivity = sendTraceActivity;
        Conversation = conversation ?? InConversation(Channels.Test, "Conversation1");
    }

    /// <summary>Whether the queue has what is meant for the Emulator alone.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The locale of what is said.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>What the bot replied and nobody took yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>Where things are said.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>A conversation of the channel <c>test</c>.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Channels.Test,
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount(false, name, name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Locale = "en-us",
    };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Says something; what it does not say of itself is taken from <see cref="Conversation"/>.</summary>
    public Task ProcessActivityAsync(
        Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default) =>
        TurnAsync(null, activity, callback, cancellationToken);

    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await TurnAsync(claimsIdentity, activity, callback, cancellationToken);
        return null;
    }

    /// <summary>Makes another conversation and begins a turn in it.</summary>
    public Task CreateConversationAsync(
        string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ActiveQueue.Clear();
        var update = new Activity(ActivityTypes.ConversationUpdate)
        {
            ChannelId = channelId,
            Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n")),
        };
        return TurnOnAsync(CreateTurnContext(update), callback, cancellationToken);
    }

    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale ?? "en-us",
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    public Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private const string ServiceUrl = "https://test.com";

    private static ConversationReference InConversation(string channelId, string name)
    {
        var reference = CreateConversation(name);
        reference.ChannelId = channelId;
        return reference;
    }

    private async Task TurnAsync(
        ClaimsIdentity identity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        Complete(activity);
        var context = CreateTurnContext(activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, identity ?? new ClaimsIdentity());
        await TurnOnAsync(context, callback, cancellationToken);
    }

    private async Task TurnOnAsync(TurnContext context, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using (context)
            await RunPipelineAsync(context, callback, cancellationToken);
    }

    private void Complete(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From == null || activity.From.Id is null or "unknown" || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id ??= NextId();
        activity.Timestamp ??= DateTimeOffset.UtcNow;
    }

    private string NextId() => Interlocked.Increment(ref _nextId).ToString(CultureInfo.InvariantCulture);
}
