using Newtonsoft.Json.Linq;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Turns;

/// <summary>Activities as no honest channel sends them, and lines as no salesperson types them.</summary>
public class IncomingTests
{
    private const string Empty = "I can only read text. Tell me in a line, like \"visited Kongfu, they want samples\", or say \"help\".";
    private const string Stranger = "I don't know you yet, so I can't help you here. Please ask your SalesBot administrator to add you to the sales team.";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n\t ")]
    public async Task A_message_without_words_is_told_what_can_be_read(string? text)
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");

        var answer = Assert.Single(await min.PostAsync(min.Message(m => m["text"] = text)));

        Assert.Equal(Empty, answer.Text);
    }

    [Fact]
    public async Task A_message_without_a_sender_is_a_strangers()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");

        var answer = Assert.Single(await min.PostAsync(min.Message(m =>
        {
            m.Remove("from");
            m["text"] = "help";
        })));

        Assert.Equal(Stranger, answer.Text);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    public async Task An_activity_of_another_type_is_taken_in_silence(string type)
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");

        Assert.Empty(await min.PostAsync(min.Message(m => m["type"] = type)));
    }

    [Fact]
    public async Task Whoever_expects_the_replies_gets_them_as_the_response()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");

        using var response = await min.DeliverAsync(min.Message(m => (m["deliveryMode"], m["value"]) = ("expectReplies", Scene.Asked("help"))));

        var replies = JObject.Parse(await response.Content.ReadAsStringAsync())["activities"]!;
        Assert.StartsWith("Here is what you can say to me", (string?)Assert.Single(replies)["text"], StringComparison.Ordinal);
        Assert.Empty(world.Connector.Sent);
    }

    [Fact]
    public async Task A_hundred_thousand_letters_are_refused_in_one_sentence()
    {
        await using var world = World.Start();

        var answer = await world.As("zhang.min").AsksAsync(new string('a', 100 * 1024));

        Assert.Equal("That is more than I can read at once (at most 4,000 characters). Please send me the gist in a line or two.", answer);
    }

    [Theory]
    [InlineData("🎉🎉🎉")]
    [InlineData("مرحبا كيف الحال")]
    [InlineData("\u202Eabc\u202C")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("**bold** [here](https://evil.example)")]
    [InlineData("'; DROP TABLE Visits; --")]
    public async Task What_is_no_sentence_gets_guesses_and_does_no_harm(string text)
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");

        var answer = Assert.Single(await min.SaysAsync(text));

        Assert.StartsWith("I didn't get that.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", answer.Activity.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> **200** [cases](https://evil.example)")]
    [InlineData("🎉 they want samples")]
    [InlineData("العميل يريد عينات")]
    public async Task What_was_typed_is_kept_and_shown_as_it_was_typed(string outcome)
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");

        await min.PostAsync(min.SavePress(await min.OpensTheFormAsync(), outcome));
        var receipt = await min.PostAsync(min.SavePress(await min.OpensTheFormAsync(), "again"));

        Assert.Contains(outcome, await world.VisitsEnteredAsync());
        var shown = string.Concat(receipt.SelectMany(r => r.Activity.SelectTokens("$..text")).Select(t => (string?)t));
        Assert.Contains(SalesBot.Chat.Cards.Markdown.Escape(outcome), shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_no_activity_is_refused()
    {
        await using var world = World.Start();

        using var response = await world.Http.PostAsync("/api/messages", new StringContent("{\"type\":"));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_larger_than_any_channel_sends_is_refused_unread()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");

        using var response = await min.DeliverAsync(min.Message(m => m["text"] = new string('x', 1024 * 1024)));

        Assert.Equal(System.Net.HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(world.Connector.Sent);
    }

    [Fact]
    public async Task A_body_nested_deeper_than_any_channel_sends_is_refused()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");

        using var response = await min.DeliverAsync(min.Message(m => m["value"] = new JRaw(new string('[', 100) + new string(']', 100))));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(world.Connector.Sent);
    }

    [Fact]
    public async Task The_program_can_stop_in_the_middle_of_a_form_and_go_on_with_it()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");
        var card = await min.OpensTheFormAsync();

        await world.StopAsync();
        world.Run();
        var answers = await min.PostAsync(min.SavePress(card, "They want 200 cases."));

        Assert.Equal([true, false], answers.Select(a => a.IsUpdate));
        Assert.Equal(["They want 200 cases."], await world.VisitsEnteredAsync());
    }
}
