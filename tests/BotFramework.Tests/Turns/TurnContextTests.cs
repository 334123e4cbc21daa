using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Turns;

/// <summary>Sending in a turn, and those who take part in it.</summary>
public sealed class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TurnContextTests() => _turn = new TurnContext(_adapter, RecordingAdapter.Message("hi"));

    [Fact]
    public async Task Handlers_take_part_in_sending_in_the_order_in_which_they_were_added()
    {
        _turn.OnSendActivities(Around("outer")).OnSendActivities(Around("inner"));

        var response = await _turn.SendActivityAsync("hello");

        Assert.Equal(["outer before", "inner before", "send hello", "inner after", "outer after"], _adapter.Done);
        Assert.Equal("sent-1", response.Id);
    }

    [Fact]
    public async Task A_handler_may_change_what_is_sent()
    {
        _turn.OnSendActivities((_, activities, next) =>
        {
            activities.Add(MessageFactory.Text("and more"));
            return next();
        });

        await _turn.SendActivityAsync("hello");

        Assert.Equal(["send hello", "send and more"], _adapter.Done);
    }

    [Fact]
    public async Task Handlers_take_part_in_updates_and_deletions()
    {
        _turn.OnUpdateActivity((_, activity, next) => Noted($"updating {activity.Id}", next)).OnDeleteActivity((_, reference, next) =>
        {
            _adapter.Done.Add($"deleting {reference.ActivityId}");
            return next();
        });

        await _turn.UpdateActivityAsync(new Activity { Id = "sent-1", Text = "new" });
        await _turn.DeleteActivityAsync("sent-1");

        Assert.Equal(["updating sent-1", "update new", "deleting sent-1", "delete sent-1"], _adapter.Done);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_prevents_update_and_deletion()
    {
        _turn.OnUpdateActivity((_, _, _) => Task.FromResult(new ResourceResponse("prevented"))).OnDeleteActivity((_, _, _) => Task.CompletedTask);

        var response = await _turn.UpdateActivityAsync(new Activity { Id = "sent-1", Text = "new" });
        await _turn.DeleteActivityAsync("sent-1");

        Assert.Equal("prevented", response.Id);
        Assert.Empty(_adapter.Done);
    }

    [Fact]
    public async Task Replies_may_be_kept_until_a_commit_and_are_sent_then()
    {
        List<Activity>? kept = [];
        _turn.OnSendActivities((_, activities, next) =>
        {
            if (kept is null)
                return next();
            kept.AddRange(activities);
            return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
        });

        var response = await _turn.SendActivityAsync("hello");
        Assert.Equal((null, false, 0), (response.Id, _turn.Responded, _adapter.Sent.Count));

        IActivity[] all = [.. kept];
        kept = null;
        var responses = await _turn.SendActivitiesAsync(all);
        Assert.Equal(("sent-1", true), (responses.Single().Id, _turn.Responded));
        Assert.Equal(["send hello"], _adapter.Done);
    }

    [Fact]
    public async Task What_is_sent_is_addressed_to_who_spoke()
    {
        await _turn.SendActivityAsync("hello");

        var sent = _adapter.Sent.Single();
        Assert.Equal(("bot-1", "user-1", "chat-1", "activity-1"), (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id, sent.ReplyToId));
        Assert.Equal(("test", ConnectorStub.ServiceUrl, "acceptingInput"), (sent.ChannelId, sent.ServiceUrl, sent.InputHint));
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("msteams", "activity-1")]
    public async Task A_conversation_update_is_not_replied_to_where_direct_line_refuses_it(string channel, string? replyToId)
    {
        var update = RecordingAdapter.Message(null, channel);
        update.Type = ActivityTypes.ConversationUpdate;

        await new TurnContext(_adapter, update).SendActivityAsync("welcome");

        Assert.Equal(replyToId, _adapter.Sent.Single().ReplyToId);
    }

    [Fact]
    public async Task Nothing_to_send_is_an_error()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _turn.SendActivitiesAsync([]));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _turn.SendActivityAsync("  "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivityAsync((IActivity)null!));
    }

    [Fact]
    public async Task After_the_turn_nothing_is_sent_any_more()
    {
        _turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _turn.SendActivityAsync("too late"));
        Assert.Empty(_adapter.Done);
    }

    [Fact]
    public void What_lives_as_long_as_a_turn_is_found_by_key_and_type_and_disposed_with_it()
    {
        var service = new MemoryStream();
        _turn.TurnState.Add(service);
        _turn.TurnState.Add("named", "a value");

        Assert.Same(service, _turn.TurnState.Get<MemoryStream>());
        Assert.Equal("a value", _turn.TurnState.Get<string>("named"));
        Assert.Null(_turn.TurnState.Get<string>("unknown"));
        Assert.Null(_turn.TurnState.Get<MemoryStream>("named"));
        _turn.Dispose();
        Assert.False(service.CanRead);
    }

    private SendActivitiesHandler Around(string name) => async (_, _, next) =>
    {
        _adapter.Done.Add($"{name} before");
        var responses = await next();
        _adapter.Done.Add($"{name} after");
        return responses;
    };

    private Task<ResourceResponse> Noted(string what, Func<Task<ResourceResponse>> next)
    {
        _adapter.Done.Add(what);
        return next();
    }
}
