using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Chat.Turns;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Turns;

/// <summary>What was done is said, however the channel behaves: replies are kept until it has them or refuses them.</summary>
public class OutboxTests
{
    /// <summary>Longer than a reply rests after any of the first tries.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_reply_that_the_channel_would_not_take_is_kept_and_sent_later_by_itself()
    {
        await using var world = World.Start();
        FailTimes(world, 1);

        Assert.Empty(await world.As("zhang.min").SubmitsAsync(Scene.Asked("help")));
        var owed = Assert.Single(await OutboxAsync(world));
        Assert.Equal((null, false, 1), (owed.SentAt, owed.GivenUp, owed.Attempts));

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var sent = await world.Connector.NextAsync();
        Assert.StartsWith("Here is what you can say to me", sent.Text, StringComparison.Ordinal);
        Assert.Equal(owed.ActivityId, (string?)sent.Activity["replyToId"]);
    }

    [Fact]
    public async Task Delivered_again_after_the_channel_failed_it_gets_what_was_not_sent_and_nothing_is_done_twice()
    {
        await using var world = World.Start(WithoutWorker);
        var min = world.As("zhang.min");
        var press = min.SavePress(await min.OpensTheFormAsync(), "They want samples.");
        world.Connector.Fault = request => request.Method == HttpMethod.Put ? null : Unavailable();

        Assert.True(Assert.Single(await min.PostAsync(press)).IsUpdate);
        world.Connector.Fault = null;
        world.Clock.Advance(Rest);

        Assert.StartsWith("Saved", Assert.Single(await min.PostAsync(press)).Text, StringComparison.Ordinal);
        Assert.Equal(["They want samples."], await world.VisitsEnteredAsync());
    }

    [Fact]
    public async Task A_later_reply_does_not_overtake_an_earlier_one_that_waits()
    {
        await using var world = World.Start(WithoutWorker);
        var min = world.As("zhang.min");
        var card = await min.OpensTheFormAsync();
        FailTimes(world, 2);

        Assert.Empty(await min.PostAsync(min.SavePress(card, "They want samples.")));
        world.Clock.Advance(TimeSpan.FromSeconds(31));
        await DrainAsync(world);
        // The first rests for the second time and longer now; the second has not been tried and would be free.
        world.Clock.Advance(TimeSpan.FromSeconds(31));
        await DrainAsync(world);
        world.Clock.Advance(Rest);
        await DrainAsync(world);

        Assert.Equal([true, false], world.Connector.Sent.Skip(1).Select(s => s.IsUpdate));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task A_reply_that_the_channel_refuses_for_good_is_given_up(HttpStatusCode refusal)
    {
        await using var world = World.Start(WithoutWorker);
        world.Connector.Fault = _ => new HttpResponseMessage(refusal) { Content = new StringContent("") };

        await world.As("zhang.min").SubmitsAsync(Scene.Asked("help"));
        world.Connector.Fault = null;
        world.Clock.Advance(Rest);
        await DrainAsync(world);

        Assert.Empty(world.Connector.Sent);
        Assert.True(Assert.Single(await OutboxAsync(world)).GivenUp);
    }

    [Fact]
    public async Task A_reply_that_no_try_of_ten_could_send_is_given_up()
    {
        await using var world = World.Start(WithoutWorker);
        var tries = 0;
        world.Connector.Fault = _ =>
        {
            tries++;
            return Unavailable();
        };

        await world.As("zhang.min").SubmitsAsync(Scene.Asked("help"));
        for (var i = 0; i < 12; i++)
        {
            world.Clock.Advance(TimeSpan.FromHours(1));
            await DrainAsync(world);
        }

        Assert.Equal(10, tries);
        Assert.True(Assert.Single(await OutboxAsync(world)).GivenUp);
    }

    [Fact]
    public async Task What_a_stopped_program_still_owed_is_sent_when_it_runs_again()
    {
        await using var world = World.Start();
        world.Connector.Fault = _ => Unavailable();
        await world.As("zhang.min").SubmitsAsync(Scene.Asked("help"));
        await world.StopAsync();

        world.Connector.Fault = null;
        world.Clock.Advance(Rest);
        world.Run();

        Assert.StartsWith("Here is what you can say to me", (await world.Connector.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_to_a_channel_ends_before_another_sender_may_take_over()
    {
        await using var world = World.Start();

        var client = world.Services.GetRequiredService<IHttpClientFactory>().CreateClient("");

        Assert.Equal(Outbox.LongestCall, client.Timeout);
    }

    private static Task<List<OutgoingMessage>> OutboxAsync(World world) =>
        world.ReadAsync(db => db.Set<OutgoingMessage>().AsNoTracking().OrderBy(o => o.Id).ToListAsync());

    /// <summary>Without the clock's worker a test says itself when what is owed is sent.</summary>
    private static void WithoutWorker(IServiceCollection services) =>
        services.Remove(services.Single(d => d.ImplementationType == typeof(OutboxWorker)));

    private static async Task DrainAsync(World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Outbox>()
            .DrainAsync(world.Services.GetRequiredService<CloudAdapter>(), "", CancellationToken.None);
    }

    private static void FailTimes(World world, int times)
    {
        var left = times;
        world.Connector.Fault = _ => Interlocked.Decrement(ref left) >= 0 ? Unavailable() : null;
    }

    private static HttpResponseMessage Unavailable() => new(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("") };
}
