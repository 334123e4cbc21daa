using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Teams;

/// <summary>That the bot thinks is shown when it takes longer than a second, and never else.</summary>
public sealed class TypingTests : IAsyncDisposable
{
    private readonly TeamsWorld _teams = TeamsWorld.Start();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _answer = new();

    public async ValueTask DisposeAsync()
    {
        _answer.Set();
        await _teams.DisposeAsync();
        _answer.Dispose();
    }

    [Fact]
    public async Task A_long_thought_is_shown_until_the_answer_is_there()
    {
        var zhang = SlowlyKnown();
        var answered = Task.Run(() => zhang.SaysAsync("hello"));
        await _asked.Task;

        _teams.World.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("typing", (await _teams.World.Connector.NextAsync()).Activity.Value<string>("type"));
        _answer.Set();
        var said = await answered;

        Assert.Equal(["typing", "message"], said.Select(s => s.Activity.Value<string>("type")));
        _teams.World.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Empty(zhang.Hears());
    }

    [Fact]
    public async Task A_quick_answer_shows_nothing_before_it()
    {
        var zhang = SlowlyKnown();
        var answered = Task.Run(() => zhang.SaysAsync("hello"));
        await _asked.Task;

        _teams.World.Clock.Advance(TimeSpan.FromMilliseconds(999));
        _answer.Set();

        Assert.Equal(["message"], (await answered).Select(s => s.Activity.Value<string>("type")));
    }

    [Fact]
    public async Task In_a_group_nothing_is_shown()
    {
        var zhang = SlowlyKnown();
        var answered = Task.Run(() => zhang.SaysInAsync("19:group", "hello"));
        await _asked.Task;

        _teams.World.Clock.Advance(TimeSpan.FromSeconds(10));
        _answer.Set();

        Assert.Equal(["message"], (await answered).Select(s => s.Activity.Value<string>("type")));
    }

    /// <summary>Somebody whom the roster takes its time to know.</summary>
    private TeamsPerson SlowlyKnown()
    {
        _teams.RosterFault = () =>
        {
            _asked.TrySetResult();
            Assert.True(_answer.Wait(TimeSpan.FromSeconds(60)));
            return null;
        };
        return _teams.As("zhang.min");
    }
}
