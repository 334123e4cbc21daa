using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    private const uint Patience = 3000;

    /// <param name="expected">The text.</param>
    /// <param name="description">What it is about, for the message of a mismatch.</param>
    /// <param name="timeout">Milliseconds to wait for it.</param>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = Patience) =>
        AssertReply(reply => RequireText(reply, expected, description), description, timeout);

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = Patience) =>
        AssertReply(
            reply =>
            {
                var text = RequireMessage(reply, description).Text;
                if (text?.Contains(expected, StringComparison.Ordinal) != true)
                    throw Mismatch(description, $"text with '{expected}'", text);
            },
            description,
            timeout);

    /// <summary>Type and text of the reply are those of the expected one.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = Patience) =>
        AssertReply(expected, new TypeAndText(), description, timeout);

    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        string description = null,
        uint timeout = Patience) =>
        AssertReply(
            reply =>
            {
                if (!equalityComparer.Equals(expected, reply))
                    throw Mismatch(description ?? TextOf(expected), TextOf(expected), TextOf(reply));
            },
            description,
            timeout);

    /// <summary>Has the reply looked at; what the looker throws fails the test.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = Patience) =>
        Then(async () => validateActivity(await NextAsync(description, timeout)));

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = Patience)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = RequireMessage(reply, description).Text;
                if (!candidates.Contains(text))
                    throw Mismatch(description, $"one of '{string.Join("', '", candidates)}'", text);
            },
            description,
            timeout);
    }

    /// <summary>Nothing comes back within so many milliseconds.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = Patience) => Then(async () =>
    {
        using var patience = new CancellationTokenSource((int)timeout);
        try
        {
            var reply = await _adapter.GetNextReplyAsync(patience.Token);
            throw Mismatch(description, "no reply", TextOf(reply));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // As expected.
        }
    });

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = Patience) =>
        Send(userSays).AssertReply(expected, description ?? userSays, timeout);

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = Patience) =>
        Send(userSays).AssertReply(expected, description ?? userSays, timeout);

    public TestFlow Test(
        string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = Patience) =>
        Send(userSays).AssertReply(validateActivity, description ?? userSays, timeout);

    /// <summary>Plays a whole conversation: what is from the bot is expected, all else is said.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = Patience)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => activity.From?.Role == RoleTypes.Bot
            ? flow.AssertReply(activity, description, timeout)
            : flow.Send(activity));
    }

    private static void RequireText(IActivity reply, string expected, string description)
    {
        var text = RequireMessage(reply, description).Text;
        if (text != expected)
            throw Mismatch(description, expected, text);
    }

    private static IMessageActivity RequireMessage(IActivity reply, string description) =>
        reply.AsMessageActivity() ?? throw Mismatch(description, "a message", $"type '{reply.Type}'");

    private static string TextOf(IActivity activity) => activity.AsMessageActivity()?.Text ?? $"type '{activity.Type}'";

    private static InvalidOperationException Mismatch(string description, string expected, string received) =>
        new($"{description}: expected '{expected}', received '{received}'");

    private async Task<IActivity> NextAsync(string description, uint timeout)
    {
        using var patience = new CancellationTokenSource((int)Math.Min(timeout, int.MaxValue));
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"{description}: no reply within {timeout} ms.");
        }
    }

    private sealed class TypeAndText : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity x, IActivity y) =>
            x?.Type == y?.Type && x?.AsMessageActivity()?.Text == y?.AsMessageActivity()?.Text;

        public int GetHashCode(IActivity obj) => obj.Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
    }
}
