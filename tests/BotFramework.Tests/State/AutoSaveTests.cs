using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;

namespace BotFramework.Tests.State;

/// <summary>What is saved when.</summary>
public sealed class AutoSaveTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_a_turn_changed_is_saved_at_its_end()
    {
        await using var host = await HostAsync(count => count + 1);

        await host.PostAsync(Said.Message("hi"));
        await host.PostAsync(Said.Message("hi"));

        Assert.Equal(["1", "2"], host.Connector.Texts);
    }

    [Fact]
    public async Task What_a_turn_that_failed_changed_is_not_saved()
    {
        var fails = true;
        await using var host = await HostAsync(count => fails ? throw new InvalidOperationException("a fault of the bot") : count + 1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.PostAsync(Said.Message("hi")));
        fails = false;
        await host.PostAsync(Said.Message("hi"));

        Assert.Equal(["1"], host.Connector.Texts);
    }

    [Fact]
    public async Task It_is_said_before_it_is_saved()
    {
        var user = new UserState(_storage);
        var count = user.CreateProperty<int>("count");
        await using var host = await BotHost.StartAsync(async (turn, ct) =>
        {
            await count.SetAsync(turn, 1, ct);
            await turn.SendActivityAsync("said", cancellationToken: ct);
            Assert.Empty(await _storage.ReadAsync(["msteams/users/user-1"], ct));
        });
        host.Adapter.Use(new AutoSaveStateMiddleware(user));

        await host.PostAsync(Said.Message("hi"));

        Assert.Single(await _storage.ReadAsync(["msteams/users/user-1"], CancellationToken.None));
    }

    private async Task<BotHost> HostAsync(Func<int, int> next)
    {
        var (user, conversation) = (new UserState(_storage), new ConversationState(_storage));
        var count = conversation.CreateProperty<int>("count");
        var host = await BotHost.StartAsync(async (turn, ct) =>
        {
            var before = await count.GetAsync(turn, () => 0, ct);
            await count.SetAsync(turn, before + 1, ct);
            await turn.SendActivityAsync($"{next(before)}", cancellationToken: ct);
        });
        host.Adapter.Use(new AutoSaveStateMiddleware(user).Add(conversation));
        return host;
    }
}
