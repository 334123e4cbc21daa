using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SalesBot.Chat.Turns;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>What is measured says how the bot does, and nothing of what people said or of whom.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Traces_and_metrics_of_a_turn_reach_the_collector_without_words_and_names()
    {
        await using var collector = await Collector.StartAsync();
        await using (var world = World.Start(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            await world.As("zhang.min").SaysAsync("Visited Kongfu today, they want 200 cases");
            Assert.True(world.Services.GetRequiredService<TracerProvider>().ForceFlush());
            Assert.True(world.Services.GetRequiredService<MeterProvider>().ForceFlush());
        }

        Assert.Contains("visit.log", collector.Of("traces"));
        Assert.Contains("salesbot.turn.duration", collector.Of("metrics"));
        Assert.Contains("microsoft.entityframeworkcore.", collector.Of("metrics"));
        foreach (var private_ in (string[])["Kongfu", "孔府", "200 cases", "zhang.min", "Zhang Min", "张敏"])
        {
            Assert.DoesNotContain(private_, collector.Of("traces") + collector.Of("metrics"));
        }
    }

    [Fact]
    public async Task A_turn_is_counted_by_channel_intent_and_outcome()
    {
        await using var world = World.Start();
        var turns = new List<string>();
        using var listener = Listen(world, "salesbot.turn.duration", turns);
        var person = world.As("zhang.min");
        var message = person.Message(m => m["text"] = "how is Jining doing");

        await person.PostAsync(message);
        await person.PostAsync(message);
        await person.PostAsync(person.Message(m => (m["text"], m["channelId"]) = ("help", "made up by a sender")));

        Assert.Equal(
            ["channel=directline intent=region.status outcome=answered", "channel=directline intent=none outcome=repeated", "channel=other intent=none outcome=answered"],
            turns);
    }

    [Theory]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task A_balancer_sees_that_the_bot_is_well(string path, HttpStatusCode status)
    {
        await using var world = World.Start();

        using var response = await world.Http.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Without_its_store_the_bot_lives_but_is_not_ready()
    {
        await using var world = World.Start();
        File.Delete(Path.Combine(world.Folder, Store.FileName));

        Assert.Equal(HttpStatusCode.OK, (await world.Http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await world.Http.GetAsync("/health/ready")).StatusCode);
    }

    /// <summary>Only what this world measures: others run beside it.</summary>
    private static MeterListener Listen(World world, string name, List<string> heard)
    {
        var scope = world.Services.GetService(typeof(IMeterFactory));
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Name == name && instrument.Meter.Name == TurnMeter.Name && ReferenceEquals(instrument.Meter.Scope, scope))
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => heard.Add(string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))));
        listener.Start();
        return listener;
    }
}
