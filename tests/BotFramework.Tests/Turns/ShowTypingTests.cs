#if !OFFICIAL
using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Turns;

/// <summary>Showing that the bot is thinking.</summary>
public sealed class ShowTypingTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RecordingAdapter _adapter = new();

    public ShowTypingTests() => _adapter.Use(new ShowTypingMiddleware(500, 2000) { Clock = _clock });

    [Fact]
    public async Task A_quick_answer_shows_nothing()
    {
        await _adapter.RunAsync(RecordingAdapter.Message("hi"), (turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct));

        Assert.Equal(["send hello"], _adapter.Done);
    }

    [Fact]
    public async Task A_slow_one_is_announced_now_and_then()
    {
        await _adapter.RunAsync(RecordingAdapter.Message("hi"), (turn, ct) =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(500));
            _clock.Advance(TimeSpan.FromMilliseconds(2000));
            return turn.SendActivityAsync("hello", cancellationToken: ct);
        });

        Assert.Equal(["send typing", "send typing", "send hello"], _adapter.Done);
        Assert.Equal("chat-1", _adapter.Sent[0].Conversation.Id);
    }

    [Fact]
    public async Task What_is_no_message_is_not_thought_about()
    {
        var reaction = RecordingAdapter.Message(null);
        reaction.Type = "messageReaction";

        await _adapter.RunAsync(reaction, (_, _) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
            return Task.CompletedTask;
        });

        Assert.Empty(_adapter.Done);
    }
}
#endif
