using System.Net;
using BotFramework.Tests.Drivers;

namespace BotFramework.Tests.Inbound;

/// <summary>How often an issuer is asked for its keys.</summary>
public sealed class SigningKeyTests
{
    private readonly TokenForge _forge = new();
    private int _turns;

    // The metadata and the keys.
    private int Fetches => _forge.Asked.Count / 2;

#if !OFFICIAL
    [Fact]
    public async Task They_are_fetched_once_and_again_after_a_day()
    {
        await using var host = await HostAsync();

        await PostAsync(host);
        await PostAsync(host);
        Assert.Equal(1, Fetches);

        _forge.Clock.Advance(TimeSpan.FromDays(1));
        await PostAsync(host);
        Assert.Equal((2, 3), (Fetches, _turns));
    }

    [Fact]
    public async Task An_unknown_key_makes_them_be_fetched_again_at_most_once_an_hour()
    {
        await using var host = await HostAsync();
        await PostAsync(host);
        _forge.Header["kid"] = _forge.ServedKeyId = "key-2";

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host));
        _forge.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host));
        Assert.Equal(1, Fetches);

        _forge.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host));
        Assert.Equal(2, Fetches);
    }

    [Fact]
    public async Task A_stranger_who_makes_up_keys_does_not_have_the_issuer_asked_without_end()
    {
        await using var host = await HostAsync();
        await PostAsync(host);
        _forge.Clock.Advance(TimeSpan.FromHours(2));

        for (var i = 0; i < 20; i++)
        {
            _forge.Header["kid"] = $"made-up-{i}";
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host));
        }

        Assert.Equal(2, Fetches);
    }

    [Fact]
    public async Task What_is_refused_anyway_has_nobody_asked()
    {
        await using var host = await HostAsync();
        _forge.Claims["iss"] = "https://evil.test";

        await PostAsync(host);

        Assert.Empty(_forge.Asked);
    }

    [Fact]
    public async Task Old_keys_go_on_for_some_days_where_the_issuer_is_out_of_reach()
    {
        await using var host = await HostAsync();
        await PostAsync(host);
        _forge.IsOutOfReach = true;

        _forge.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host));
        _forge.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(host));

        _forge.IsOutOfReach = false;
        _forge.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host));
    }
#endif

    [StricterFact(Difference.KeysOutOfReach)]
    public async Task A_request_that_cannot_be_checked_is_503_and_runs_nothing()
    {
        _forge.IsOutOfReach = true;
        await using var host = await HostAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(host));
        var asked = _forge.Asked.Count;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(host));

        Assert.Equal((asked, 0), (_forge.Asked.Count, _turns));
    }

    [Fact]
    public async Task Many_at_once_fetch_them_once()
    {
        await using var host = await HostAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => PostAsync(host)));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, Fetches);
    }

    private async Task<HttpStatusCode> PostAsync(BotHost host)
    {
        _forge.Claims["exp"] = _forge.At(TimeSpan.FromMinutes(30));
        return (await host.PostAsync(Said.Message("hi").ToString(), $"Bearer {_forge.Token()}")).Status;
    }

    private Task<BotHost> HostAsync() => BotHost.StartAsync(
        (_, _) =>
        {
            Interlocked.Increment(ref _turns);
            return Task.CompletedTask;
        },
        _forge);
}
