using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Tests.Chat.Cards;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Teams;

/// <summary>Buttons in Teams turn their card into its result, and an old card shows what is true when somebody looks at it.</summary>
public sealed class CardPressTests : IAsyncDisposable
{
    private const string Card = "application/vnd.microsoft.card.adaptive";
    private const string Words = "application/vnd.microsoft.activity.message";
    private const string Stale = "This card is no longer good. Please start again: just tell me what you want to do.";
    private const string Visited = "Visited Kongfu today, they want 200 cases";

    private readonly TeamsWorld _teams = TeamsWorld.Start();

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Fact]
    public async Task The_answer_to_a_press_is_the_card_that_it_turns_into()
    {
        var zhang = _teams.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync(Visited));
        Assert.Empty(CardRules.Broken(form.Card!));

        var (answer, said) = await zhang.PressesAsync(form, "Save", ("customer", "C002"), ("outcome", "they want 300 cases"), ("date", "2026-11-24"), ("kind", "in_person"));

        Assert.Equal((200, Card), (answer.Value<int>("statusCode"), answer.Value<string>("type")));
        Assert.Equal("Saved: visit to Kongfu Trading.", TitleOf(answer));
        Assert.Collection(
            said,
            turned =>
            {
                Assert.Equal((form.Id, true), (turned.Id, turned.IsUpdate));
                Assert.True(JToken.DeepEquals(answer["value"], turned.Card));
                Assert.Equal(["Undo"], turned.Buttons);
            },
            words => Assert.StartsWith("Saved: visit to Kongfu Trading. Last visit: Oct 27, 2026", words.Text, StringComparison.Ordinal));
        Assert.Equal(["they want 300 cases"], await OutcomesAsync());
    }

    [Fact]
    public async Task A_press_that_is_delivered_again_saves_nothing_twice_and_gets_the_same_answer()
    {
        var zhang = _teams.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync(Visited));
        var press = zhang.Press(form.Id, DataOf(form, "Save"));

        var (first, _) = await zhang.InvokesAsync(press);
        var (second, said) = await zhang.InvokesAsync(press);

        Assert.True(JToken.DeepEquals(first, second));
        Assert.Empty(said);
        Assert.Single(await OutcomesAsync());
    }

    [Fact]
    public async Task Undo_turns_the_receipt_into_what_came_of_it()
    {
        var zhang = _teams.As("zhang.min");
        var receipt = await ReceiptAsync(zhang);

        var (answer, said) = await zhang.PressesAsync(receipt, "Undo");

        Assert.Equal("Taken back: Saved: visit to Kongfu Trading.", TitleOf(answer));
        Assert.Equal(["Taken back: Saved: visit to Kongfu Trading.", ""], said.Select(s => s.Text));
        Assert.Equal((receipt.Id, true), (said[1].Id, said[1].IsUpdate));
        Assert.Empty(said[1].Buttons);
        Assert.Empty(await OutcomesAsync());
    }

    [Theory]
    [InlineData("speak English", "Taken back: Saved: visit to Kongfu Trading.")]
    [InlineData("habla español", "Deshecho: Saved: visit to Kongfu Trading.")]
    [InlineData("说中文", "已撤销：Saved: visit to Kongfu Trading.")]
    public async Task A_receipt_of_what_was_taken_back_in_words_says_so_when_somebody_looks(string language, string title)
    {
        var zhang = _teams.As("zhang.min");
        var receipt = await ReceiptAsync(zhang);
        await zhang.SaysAsync("undo");
        await zhang.SaysAsync(language);

        var (answer, said) = await zhang.LooksAtAsync(receipt);

        Assert.Equal(title, TitleOf(answer));
        Assert.Empty(said);
    }

    [Fact]
    public async Task A_receipt_of_what_was_corrected_offers_no_undo_any_more()
    {
        var zhang = _teams.As("zhang.min");
        var receipt = await ReceiptAsync(zhang);
        await zhang.SaysAsync("no, that was yesterday");
        await zhang.SaysAsync("yes");

        var (answer, _) = await zhang.LooksAtAsync(receipt);

        Assert.Equal("Saved: visit to Kongfu Trading.", TitleOf(answer));
        Assert.Equal("It has been changed since.", answer.SelectToken("value.body[1].text"));
        Assert.Null(answer.SelectToken("value.actions"));
    }

    [Fact]
    public async Task A_receipt_that_still_holds_stays_as_it_was_sent()
    {
        var zhang = _teams.As("zhang.min");
        var receipt = await ReceiptAsync(zhang);

        var (answer, _) = await zhang.LooksAtAsync(receipt);

        Assert.True(JToken.DeepEquals(receipt.Card, answer["value"]));
    }

    [Fact]
    public async Task An_open_form_shows_what_it_holds_by_now_and_a_cancelled_one_that_it_was()
    {
        var zhang = _teams.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync(Visited));
        await zhang.SaysAsync("no, it was yesterday");

        var (open, _) = await zhang.LooksAtAsync(form);
        Assert.Equal("2026-11-23", open.SelectToken("$..[?(@.id == 'date')].value"));

        await zhang.SaysAsync("cancel");
        var (over, _) = await zhang.LooksAtAsync(form);
        Assert.Equal("Cancelled. Nothing was saved.", TitleOf(over));
    }

    [Fact]
    public async Task A_list_is_drawn_anew_when_somebody_looks()
    {
        var zhang = _teams.As("zhang.min");
        var list = Assert.Single(await zhang.SaysAsync("what is due"));
        Assert.Equal(2, list.Entries.Count());
        await zhang.SaysAsync("done with Luhua");

        var (answer, said) = await zhang.LooksAtAsync(list);

        Assert.Empty(said);
        Assert.DoesNotContain("Luhua", answer.ToString(), StringComparison.Ordinal);
        Assert.Contains("Tianyuan Foods", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_on_a_list_is_answered_with_the_list_that_is_left()
    {
        var zhang = _teams.As("zhang.min");
        var list = Assert.Single(await zhang.SaysAsync("what is due"));
        var done = (JObject)list.ActionsAt("Luhua").Single(a => a.Value<string>("title") == "Done")["data"]!;

        var (answer, said) = await zhang.InvokesAsync(zhang.Press(list.Id, done));

        Assert.True(JToken.DeepEquals(said.Single(s => s.IsUpdate).Card, answer["value"]));
        Assert.DoesNotContain("bring samples", answer.SelectToken("value.body")!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_whose_button_only_asks_stays_as_it_is()
    {
        var he = _teams.As("he.wei");
        var card = Assert.Single(await he.SaysAsync("how is Jining doing"));

        var (answer, said) = await he.PressesAsync(card, "Jinxiang");

        Assert.True(JToken.DeepEquals(card.Card, answer["value"]));
        Assert.StartsWith("Jinxiang has collected", Assert.Single(said).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_claims_to_look_changes_nothing_whatever_the_card_says()
    {
        var zhang = _teams.As("zhang.min");
        var list = Assert.Single(await zhang.SaysAsync("what is due"));
        var forged = (JObject)list.ActionsAt("Luhua").Single(a => a.Value<string>("title") == "Done")["data"]!.DeepClone();
        forged["do"] = "look";

        var (_, said) = await zhang.InvokesAsync(zhang.Press(list.Id, forged, "automatic"));

        Assert.Empty(said);
        Assert.Equal(2, Assert.Single(await zhang.SaysAsync("what is due")).Entries.Count());
    }

    [Theory]
    [InlineData("""{"do":"act","act":"visit.delete","id":"1"}""", "That visit isn't there any more, or isn't yours to delete.")]
    [InlineData("""{"do":"form","form":"01a2","act":"save","outcome":"x"}""", Stale)]
    [InlineData("""{"do":"look","card":"01a2"}""", Stale)]
    [InlineData("""{"do":"explode"}""", Stale)]
    [InlineData("""{"do":{"$type":"System.IO.FileInfo"}}""", Stale)]
    [InlineData("{}", Stale)]
    public async Task What_is_none_of_ours_or_not_theirs_is_refused_in_words(string data, string words)
    {
        var wang = _teams.As("zhao.ning");
        await wang.SaysAsync("hello");

        var (answer, _) = await wang.InvokesAsync(wang.Press("sent-999", JObject.Parse(data)));

        Assert.Equal((200, Words, words), (answer.Value<int>("statusCode"), answer.Value<string>("type"), answer.Value<string>("value")));
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Submit","data":{}}}""")]
    [InlineData("""{"trigger":"manual"}""")]
    [InlineData("\"press\"")]
    public async Task A_malformed_press_is_a_bad_request(string value)
    {
        var zhang = _teams.As("zhang.min");
        var press = zhang.Press("sent-1", []);
        press["value"] = JToken.Parse(value);

        using var response = await zhang.DeliverAsync(press);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(zhang.Hears());
    }

    [Fact]
    public async Task The_form_of_somebody_else_is_nothing_to_press_or_look_at()
    {
        var zhang = _teams.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync(Visited));
        var wang = _teams.As("chen.jie");

        var (pressed, _) = await wang.InvokesAsync(wang.Press(form.Id, DataOf(form, "Save")));
        var (looked, _) = await wang.InvokesAsync(wang.Press(form.Id, (JObject)form.Card!["refresh"]!["action"]!["data"]!, "automatic"));
        var inZhangsChat = wang.Press(form.Id, DataOf(form, "Save"));
        inZhangsChat["conversation"]!["id"] = zhang.Chat;
        var (there, _) = await wang.InvokesAsync(inZhangsChat);

        Assert.Equal([Stale, Stale], new[] { pressed, looked }.Select(a => a.Value<string>("value")));
        Assert.Equal(Card, there.Value<string>("type"));
        Assert.True(JToken.DeepEquals(form.Card, there["value"]));
        Assert.Empty(await OutcomesAsync());
    }

    [Fact]
    public async Task In_a_group_no_card_is_answered_whoever_presses_it()
    {
        var zhang = _teams.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync(Visited));
        foreach (var who in (TeamsPerson[])[zhang, _teams.As("chen.jie")])
        {
            var (answer, said) = await who.InvokesAsync(who.Press(form.Id, DataOf(form, "Save"), group: "19:group"));

            Assert.Equal("I only talk about customers and figures in private. Write to me in our own chat and I'll answer there.", answer.Value<string>("value"));
            Assert.Empty(said);
        }

        Assert.Empty(await OutcomesAsync());
    }

    [Fact]
    public async Task A_stranger_who_presses_or_looks_hears_whom_to_ask()
    {
        var form = Assert.Single(await _teams.As("zhang.min").SaysAsync(Visited));
        var stranger = _teams.As("stranger");
        const string Unknown = "I don't know you yet, so I can't help you here. Please ask your SalesBot administrator to add you to the sales team.";

        var (pressed, _) = await stranger.InvokesAsync(stranger.Press(form.Id, DataOf(form, "Save")));
        var (looked, _) = await stranger.InvokesAsync(stranger.Press(form.Id, (JObject)form.Card!["refresh"]!["action"]!["data"]!, "automatic"));

        Assert.Equal([Unknown, Unknown], new[] { pressed, looked }.Select(a => a.Value<string>("value")));
    }

    [Fact]
    public async Task A_look_that_comes_as_a_message_is_nothing()
    {
        var zhang = _teams.As("zhang.min");

        Assert.Equal(Stale, Assert.Single(await zhang.PostAsync(zhang.Message(m => m["value"] = JObject.Parse("""{"do":"look","card":"x"}""")))).Text);
    }

    [Fact]
    public async Task Other_channels_keep_the_buttons_they_know()
    {
        await using var world = World.Start();

        var form = Assert.Single(await world.As("zhang.min").SaysAsync(Visited));

        Assert.All(form.Actions, action => Assert.Equal("Action.Submit", action.Value<string>("type")));
        Assert.Null(form.Card!["refresh"]);
    }

    private static JObject DataOf(Sent card, string title) => (JObject)card.Actions.Single(a => a.Value<string>("title") == title)["data"]!;

    private static string? TitleOf(JObject answer) => answer.SelectToken("value.body[0].text")?.Value<string>();

    /// <summary>The card of a visit that was saved.</summary>
    private static async Task<Sent> ReceiptAsync(TeamsPerson person)
    {
        var form = Assert.Single(await person.SaysAsync(Visited));
        return (await person.PressesAsync(form, "Save")).Said.Single(s => s.IsUpdate);
    }

    /// <summary>What came of the visits of that day.</summary>
    private async Task<List<string>> OutcomesAsync()
    {
        await using var scope = _teams.World.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<Visit>()
            .Where(v => v.EnteredAt >= World.Morning.UtcDateTime).Select(v => v.Outcome).ToListAsync();
    }
}
