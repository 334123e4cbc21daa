using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Turns;

/// <summary>Channels deliver an activity again when they think it was lost; it has its effect once.</summary>
public class RepeatedDeliveryTests
{
    [Fact]
    public async Task Delivered_four_times_at_once_a_press_saves_one_visit_and_is_answered_once()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");
        var card = await min.OpensTheFormAsync();
        var before = world.Connector.Sent.Count;

        await DeliverFourTimesAsync(min, min.SavePress(card, "They want 200 cases."));

        Assert.Equal(["They want 200 cases."], await world.VisitsEnteredAsync());
        Assert.Equal([true, false], world.Connector.Sent.Skip(before).Select(s => s.IsUpdate));
    }

    [Fact]
    public async Task Delivered_four_times_at_once_a_faulty_activity_is_apologized_for_once()
    {
        await using var world = World.Start(services => services.AddAnswer<Scene.Breaking>(Scene.Breaking.Intent));
        var min = world.As("zhang.min");

        await DeliverFourTimesAsync(min, min.Message(m => m["value"] = Scene.Asked(Scene.Breaking.Intent)));

        Assert.StartsWith("Something went wrong on my side", Assert.Single(world.Connector.Sent).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixteen_activities_at_once_each_have_their_effect()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");
        var asked = Enumerable.Range(1, 16).Select(_ => min.Message(m => m["value"] = Scene.Asked("help"))).ToList();

        await Task.WhenAll(asked.Select(min.DeliverAsync));

        Assert.All(world.Connector.Sent, s => Assert.StartsWith("Here is what you can say to me", s.Text, StringComparison.Ordinal));
        Assert.Equal(
            asked.Select(a => (string)a["id"]!).Order(StringComparer.Ordinal),
            world.Connector.Sent.Select(s => (string)s.Activity["replyToId"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_activity_id_in_another_conversation_is_another_activity()
    {
        await using var world = World.Start();
        var (min, jie) = (world.As("zhang.min"), world.As("chen.jie"));

        await min.PostAsync(min.Message(m => (m["id"], m["value"]) = ("1", Scene.Asked("help"))));
        var answers = await jie.PostAsync(jie.Message(m => (m["id"], m["value"]) = ("1", Scene.Asked("help"))));

        Assert.Single(answers);
    }

    private static async Task DeliverFourTimesAsync(Person person, Newtonsoft.Json.Linq.JObject activity)
    {
        var responses = await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => person.DeliverAsync(activity)));
        Assert.All(responses, r => Assert.True(r.IsSuccessStatusCode, $"The endpoint answered {(int)r.StatusCode}."));
    }
}
