using System.Net;
using Newtonsoft.Json.Linq;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Turns;

/// <summary>Whoever sends more than the limits allow is told so once a minute, and nobody else feels it.</summary>
public sealed class HasteTests : IAsyncDisposable
{
    private readonly World _world = World.Start(("SalesBot:Limits:PerPerson", "2"), ("SalesBot:Limits:PerConversation", "3"));

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("zhang.min", "You are faster than I am: I follow 2 messages a minute, and the last one I did not take in. Please send it again in a minute.")]
    [InlineData("maria.lopez", "Vas más rápido que yo: puedo con 2 mensajes por minuto y el último se me ha escapado. Vuelve a enviármelo dentro de un minuto, por favor.")]
    [InlineData("wang.lei", "您发得太快了，我一分钟最多处理2条消息，刚才这条没有收下。请过一分钟再发一次。")]
    public async Task It_is_said_once_a_minute_in_the_language_of_the_person(string name, string sentence)
    {
        var person = _world.As(name);
        for (var minute = 1; minute <= 2; minute++)
        {
            Assert.DoesNotContain(sentence, new[] { await person.AsksAsync("help"), await person.AsksAsync("help") });

            Assert.Equal(sentence, await person.AsksAsync("help"));
            Assert.Empty(await person.SaysAsync("help"));
            Assert.Empty(await person.SaysAsync("help"));
            _world.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task What_is_too_much_is_not_done()
    {
        var min = _world.As("zhang.min");
        var press = min.SavePress(await min.OpensTheFormAsync(), "They want samples.");
        await min.SaysAsync("what is due today?");

        Assert.StartsWith("You are faster than I am", Assert.Single(await min.PostAsync(press)).Text, StringComparison.Ordinal);
        Assert.Empty(await _world.VisitsEnteredAsync());
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_is_answered_once_though_it_was_too_much()
    {
        var min = _world.As("zhang.min");
        await min.SaysAsync("help");
        await min.SaysAsync("help");
        var message = min.Message(m => m["text"] = "help");

        Assert.Single(await min.PostAsync(message));
        _world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(await min.PostAsync(message));
    }

    [Fact]
    public async Task A_conversation_has_a_limit_of_its_own()
    {
        var (min, lei, wei) = (_world.As("zhang.min"), _world.As("wang.lei"), _world.As("he.wei"));
        foreach (var person in new[] { min, min, lei })
        {
            await InTheGroupAsync(person);
        }

        await InTheGroupAsync(wei);
        await InTheGroupAsync(wei);

        var said = _world.Connector.Sent.Where(s => s.Conversation == "group").Select(s => s.Text).ToList();
        Assert.Equal(4, said.Count);
        Assert.Equal("This chat is faster than I am: I follow 3 messages a minute, and the last one I did not take in. Please send it again in a minute.", said[3]);
    }

    [Fact]
    public async Task Who_is_too_fast_leaves_the_conversation_to_the_others()
    {
        var (min, lei) = (_world.As("zhang.min"), _world.As("wang.lei"));
        for (var i = 0; i < 5; i++)
        {
            await InTheGroupAsync(min);
        }

        await InTheGroupAsync(lei);

        var said = _world.Connector.Sent.Where(s => s.Conversation == "group").Select(s => s.Text).ToList();
        Assert.Equal(4, said.Count);
        Assert.StartsWith("You are faster than I am", said[2], StringComparison.Ordinal);
        Assert.DoesNotContain("2", said[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_of_one_person_is_not_that_of_another()
    {
        var (min, lei) = (_world.As("zhang.min"), _world.As("wang.lei"));
        for (var i = 0; i < 4; i++)
        {
            await min.SaysAsync("help");
        }

        Assert.StartsWith("您可以这样跟我说", await lei.AsksAsync("帮助"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_that_is_too_much_is_refused_with_429()
    {
        var min = _world.As("zhang.min");
        JObject Invoke() => min.Message(m => (m["type"], m["name"], m["value"]) = ("invoke", "adaptiveCard/action", JObject.Parse("""{"action":{"type":"Action.Execute","verb":"x"}}""")));

        List<HttpStatusCode> statuses = [];
        for (var i = 0; i < 4; i++)
        {
            using var response = await min.DeliverAsync(Invoke());
            statuses.Add(response.StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses[..2]);
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses[2..]);
        Assert.Single(_world.Connector.Sent, s => s.Text.StartsWith("You are faster than I am", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_client_asks_by_itself_is_nobodys_haste()
    {
        var min = _world.As("zhang.min");
        JObject Look() => min.Message(m => (m["type"], m["name"], m["value"]) = (
            "invoke", "adaptiveCard/action", JObject.Parse("""{"action":{"type":"Action.Execute","verb":"x"},"trigger":"automatic"}""")));

        List<HttpStatusCode> statuses = [];
        for (var i = 0; i < 5; i++)
        {
            using var response = await min.DeliverAsync(Look());
            statuses.Add(response.StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses[..3]);
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses[3..]);
        Assert.DoesNotContain(_world.Connector.Sent, s => s.Text.Contains("faster", StringComparison.Ordinal));
        Assert.StartsWith("Here is what you can say to me", (await min.SaysAsync("help"))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_expects_the_replies_gets_the_sentence_as_the_response()
    {
        var min = _world.As("zhang.min");
        await min.SaysAsync("help");
        await min.SaysAsync("help");

        using var response = await min.DeliverAsync(min.Message(m => (m["deliveryMode"], m["text"]) = ("expectReplies", "help")));

        var replies = JObject.Parse(await response.Content.ReadAsStringAsync())["activities"]!;
        Assert.StartsWith("You are faster than I am", (string?)Assert.Single(replies)["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_channel_tells_is_not_counted()
    {
        var min = _world.As("zhang.min");
        for (var i = 0; i < 5; i++)
        {
            await min.ArrivesAsync();
            await min.PostAsync(min.Message(m => (m["type"], m["action"]) = ("installationUpdate", "add")));
        }

        Assert.StartsWith("Here is what you can say to me", await min.AsksAsync("help"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_at_once_as_many_are_answered_as_may_be_and_one_sentence_tells_of_the_rest()
    {
        var min = _world.As("zhang.min");
        var messages = Enumerable.Range(0, 16).Select(_ => min.Message(m => m["text"] = "help")).ToList();

        var statuses = await Task.WhenAll(messages.Select(async m =>
        {
            using var response = await min.DeliverAsync(m);
            return response.StatusCode;
        }));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        var said = _world.Connector.Sent.Select(s => s.Text[..10]).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(new Dictionary<string, int> { ["Here is wh"] = 2, ["You are fa"] = 1 }, said);
    }

    private static async Task InTheGroupAsync(Person person)
    {
        using var response = await person.DeliverAsync(person.Message(m => (m["text"], m["conversation"]) = ("help", JObject.Parse("""{"id":"group","isGroup":true}"""))));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
