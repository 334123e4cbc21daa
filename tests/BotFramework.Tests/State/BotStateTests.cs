using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.State;

/// <summary>State that lives from turn to turn.</summary>
public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Draft> _draft;
    private ITurnContext _turn = NewTurn();

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _draft = _state.CreateProperty<Draft>("draft");
    }

    [StricterTheory(Difference.Metadata)]
    [InlineData("""{"$ref":"1"}""")]
    [InlineData("""{"$type":"System.IO.FileInfo, System.IO.FileSystem","fileName":"x"}""")]
    [InlineData("""{"$id":"1","$values":[1]}""")]
    public async Task What_people_send_comes_back_from_state_as_they_sent_it(string sent)
    {
        var state = new ConversationState(new MemoryStorage());
        var kept = state.CreateProperty<Dictionary<string, object>>("kept");
        await using var host = await BotHost.StartAsync(async (turn, ct) =>
        {
            var values = await kept.GetAsync(turn, () => [], ct);
            if (turn.Activity.Value is not null)
                values["sent"] = turn.Activity.Value;
            else
                Assert.Equal(JObject.Parse(sent), Assert.IsType<JObject>(values["sent"]), JToken.EqualityComparer);
            await state.SaveChangesAsync(turn, cancellationToken: ct);
        });

        await host.PostAsync(Said.Message("", ("value", JObject.Parse(sent))));
        await host.PostAsync(Said.Message("and?"));
    }

    [Fact]
    public async Task Each_state_has_its_key()
    {
        foreach (var state in new BotState[] { _state, new UserState(_storage), new PrivateConversationState(_storage) })
        {
            await state.CreateProperty<int>("n").SetAsync(_turn, 1);
            await state.SaveChangesAsync(_turn);
        }

        Assert.Equal(["test/conversations/chat-1", "test/users/user-1", "test/conversations/chat-1/users/user-1"], _storage.Written);
    }

    [Fact]
    public async Task An_activity_without_what_the_key_is_made_of_has_no_state()
    {
        var turn = new TurnContext(new RecordingAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "test" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(turn));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(turn));
    }

    [Fact]
    public async Task It_is_read_once_at_first_use()
    {
        await _state.SaveChangesAsync(_turn);
        Assert.Equal(0, _storage.Reads);

        await _draft.GetAsync(_turn);
        await _draft.GetAsync(_turn, () => new Draft());
        Assert.Equal(1, _storage.Reads);

        await _state.LoadAsync(_turn, force: true);
        Assert.Equal(2, _storage.Reads);
    }

    [Fact]
    public async Task It_is_written_only_if_it_was_changed()
    {
        (await _draft.GetAsync(_turn, () => new Draft())).Customer = "Tianyuan";
        await _state.SaveChangesAsync(_turn);
        await _state.SaveChangesAsync(_turn);
        Assert.Single(_storage.Written);

        await NextTurnAsync();
        await _draft.GetAsync(_turn);
        await _state.SaveChangesAsync(_turn);
        Assert.Single(_storage.Written);

        await _state.SaveChangesAsync(_turn, force: true);
        Assert.Equal(2, _storage.Written.Count);
    }

    [Fact]
    public async Task What_is_changed_in_place_is_found_changed_in_the_next_turn()
    {
        (await _draft.GetAsync(_turn, () => new Draft())).Customer = "Tianyuan";
        await NextTurnAsync();
        (await _draft.GetAsync(_turn)).Cases = 200;
        await NextTurnAsync();

        var draft = await _draft.GetAsync(_turn);

        Assert.Equal(("Tianyuan", 200), (draft.Customer, draft.Cases));
    }

    [Fact]
    public async Task Where_there_is_no_value_there_is_the_default_and_a_factory_sets_it()
    {
        Assert.Null(await _draft.GetAsync(_turn));
        Assert.False(await _state.CreateProperty<bool>("welcomed").GetAsync(_turn));
        Assert.Equal(7, await _state.CreateProperty<int>("count").GetAsync(_turn, () => 7));

        Assert.Equal(JObject.Parse("""{"count":7}"""), _state.Get(_turn), JToken.EqualityComparer);
    }

    [Fact]
    public async Task A_property_is_deleted_and_the_others_stay()
    {
        await _draft.SetAsync(_turn, new Draft());
        await _state.CreateProperty<int>("count").SetAsync(_turn, 7);
        await _draft.DeleteAsync(_turn);
        await NextTurnAsync();

        Assert.Null(await _draft.GetAsync(_turn));
        Assert.Equal(7, await _state.CreateProperty<int>("count").GetAsync(_turn));
    }

    [Fact]
    public async Task Cleared_and_saved_it_is_empty()
    {
        await _draft.SetAsync(_turn, new Draft { Customer = "Tianyuan" });
        await NextTurnAsync();
        await _state.ClearStateAsync(_turn);
        await NextTurnAsync();

        Assert.Null(await _draft.GetAsync(_turn));
        Assert.Equal(new JObject(), _state.Get(_turn), JToken.EqualityComparer);
    }

    [Fact]
    public async Task Deleted_it_is_gone_at_once()
    {
        await _draft.SetAsync(_turn, new Draft { Customer = "Tianyuan" });
        await NextTurnAsync();
        await _state.DeleteAsync(_turn);

        Assert.Empty(await _storage.ReadAsync(["test/conversations/chat-1"]));
        Assert.Null(_state.Get(_turn));
    }

    [Fact]
    public async Task The_last_write_wins()
    {
        var other = NewTurn();
        await _draft.SetAsync(_turn, new Draft { Customer = "first" });
        await _draft.SetAsync(other, new Draft { Customer = "second" });
        await _state.SaveChangesAsync(_turn);
        await _state.SaveChangesAsync(other);

        _turn = NewTurn();
        Assert.Equal("second", (await _draft.GetAsync(_turn)).Customer);
    }

    private static TurnContext NewTurn() => new(new RecordingAdapter(), RecordingAdapter.Message("hi"));

    private async Task NextTurnAsync()
    {
        await _state.SaveChangesAsync(_turn);
        _turn = NewTurn();
    }

    private sealed class Draft
    {
        public string? Customer { get; set; }

        public int Cases { get; set; }
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Reads { get; private set; }

        public List<string> Written { get; } = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Written.AddRange(changes.Keys);
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }
}
