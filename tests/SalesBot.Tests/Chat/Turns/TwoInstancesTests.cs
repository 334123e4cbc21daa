using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Turns;

/// <summary>Two instances of the program behind a balancer: whichever a message reaches, there is one bot.</summary>
public class TwoInstancesTests
{
    [Fact]
    public async Task Delivered_four_times_at_once_to_both_a_press_saves_one_visit_and_is_answered_once()
    {
        await using var world = World.Start();
        HttpClient[] instances = [world.Http, world.Beside()];
        var min = world.As("zhang.min");
        var press = min.SavePress(await min.OpensTheFormAsync(), "They want 200 cases.");
        var before = world.Connector.Sent.Count;

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Person.DeliverToAsync(instances[n % 2], press)));

        Assert.All(responses, r => Assert.True(r.IsSuccessStatusCode, $"The endpoint answered {(int)r.StatusCode}."));
        Assert.Equal(["They want 200 cases."], await world.VisitsEnteredAsync());
        Assert.Equal([true, false], world.Connector.Sent.Skip(before).Select(s => s.IsUpdate));
    }

    [Fact]
    public async Task Different_messages_of_one_conversation_at_once_to_both_each_have_their_effect()
    {
        await using var world = World.Start();
        HttpClient[] instances = [world.Http, world.Beside()];
        var min = world.As("zhang.min");
        await min.SaysAsync("help");
        var asked = Enumerable.Range(0, 8).Select(_ => min.Message(m => m["value"] = Scene.Asked("visit.log"))).ToList();

        await Task.WhenAll(asked.Select((activity, n) => Person.DeliverToAsync(instances[n % 2], activity)));

        var answered = world.Connector.Sent.Where(s => !s.IsUpdate).Select(s => (string?)s.Activity["replyToId"]).ToHashSet();
        Assert.Subset(answered, asked.Select(a => (string?)a["id"]).ToHashSet());
    }

    [Fact]
    public async Task A_form_that_was_opened_at_one_is_saved_and_undone_at_the_other()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");
        var card = await min.OpensTheFormAsync();

        min.Through = world.Beside();
        var receipt = await min.PostAsync(min.SavePress(card, "They want 200 cases."));
        Assert.Equal([true, false], receipt.Select(a => a.IsUpdate));
        Assert.Equal(["They want 200 cases."], await world.VisitsEnteredAsync());

        min.Through = null;
        await min.SaysAsync("undo");
        Assert.Empty(await world.VisitsEnteredAsync());
    }

    [Fact]
    public async Task A_customer_added_at_one_is_known_at_the_other_with_the_next_message()
    {
        await using var world = World.Start();
        var (min, elsewhere) = (world.As("zhang.min"), world.As("zhang.min"));
        elsewhere.Through = world.Beside();
        Assert.DoesNotContain("Lucky Cellars", await elsewhere.AsksAsync("brief me on Lucky Cellars"), StringComparison.Ordinal);

        await min.SaysAsync("new customer Lucky Cellars in Jinxiang");
        await min.SaysAsync("yes");

        Assert.Contains("Lucky Cellars", (await elsewhere.SaysAsync("brief me on Lucky Cellars"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_customers_added_at_both_at_once_all_get_a_code_of_their_own()
    {
        await using var world = World.Start();
        var other = world.Beside();
        string[] names = ["Amberley", "Brigantine", "Marigold", "Oxford"];
        List<Person> people = [];
        foreach (var name in names)
        {
            people.Add(world.As("zhang.min"));
            people[^1].Through = people.Count % 2 == 0 ? other : null;
            await people[^1].SaysAsync($"new customer {name} in Jinxiang");
        }

        var answers = await Task.WhenAll(people.Select(p => p.SaysAsync("yes")));

        Assert.All(answers.Zip(names), a => Assert.StartsWith($"Saved: new potential customer {a.Second} in Jinxiang.", a.First[^1].Text, StringComparison.Ordinal));
        var codes = await world.ReadAsync(db => db.Set<Customer>().Where(c => names.Contains(c.Name)).Select(c => c.Code).ToListAsync());
        Assert.Equal(names.Length, codes.Distinct().Count());
    }

    [Fact]
    public async Task What_a_channel_would_not_take_is_sent_later_by_one_of_them()
    {
        await using var world = World.Start();
        world.Beside();
        world.Connector.Fault = _ => new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable) { Content = new StringContent("") };
        var people = Enumerable.Range(0, 6).Select(_ => world.As("zhang.min")).ToList();
        foreach (var person in people)
        {
            Assert.Empty(await person.SubmitsAsync(Scene.Asked("help")));
        }

        world.Connector.Fault = null;
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var heard = new List<string>();
        while (heard.Count < people.Count)
        {
            heard.Add((await world.Connector.NextAsync()).Conversation);
        }

        // Each round of either worker would send again what the other had not marked.
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.As("chen.jie").SubmitsAsync(Scene.Asked("help"));
        Assert.Equal(people.Select(p => p.Conversation).Order(StringComparer.Ordinal), heard.Order(StringComparer.Ordinal));
        Assert.Equal(people.Count + 1, world.Connector.Sent.Count);
    }
}
