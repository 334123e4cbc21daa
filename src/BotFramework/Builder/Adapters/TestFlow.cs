using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A conversation with a bot as a test tells it: what is said and what is to come back. Each call gives a longer flow;
/// nothing happens until <see cref="StartTestAsync"/>.
/// </summary>
public partial class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _past;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
        : this(() => Task.CompletedTask, adapter, callback)
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task ?? Task.CompletedTask, flow)
    {
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask, flow?._adapter, flow?._callback)
    {
    }

    private TestFlow(Func<Task> past, TestAdapter adapter, BotCallbackHandler callback)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        (_past, _adapter, _callback) = (past, adapter, callback);
    }

    /// <exception cref="InvalidOperationException">Something else came back; the message tells what.</exception>
    public Task StartTestAsync() => _past();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    /// <summary>The user comes into the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [_adapter.Conversation.User] };
        return _adapter.ProcessActivityAsync(update, _callback);
    });

    /// <param name="ms">Milliseconds to wait.</param>
    public TestFlow Delay(uint ms) => Then(() => Task.Delay((int)ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _past();
            await step();
        },
        this);
}
