using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Visits;

/// <summary>A visit's card pressed by a tired rep, and by someone who means no good.</summary>
public class CardActionTests : IAsyncDisposable
{
    private const string Stale = "This card is no longer good. Please start again: just tell me what you want to do.";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Save_pressed_twice_saves_once_and_says_so()
    {
        var zhang = _world.As("zhang.min");
        var card = await FormAsync(zhang);

        await zhang.PressesAsync(card, "Save");
        var again = Assert.Single(await zhang.PressesAsync(card, "Save"));

        Assert.Equal("This was already saved, once. There is nothing more to do.", again.Text);
        Assert.Equal(1, await VisitsAsync("they will sign"));
    }

    [Fact]
    public async Task Save_after_cancel_saves_nothing_and_says_so()
    {
        var zhang = _world.As("zhang.min");
        var card = await FormAsync(zhang);

        await zhang.PressesAsync(card, "Cancel");
        var late = Assert.Single(await zhang.PressesAsync(card, "Save"));

        Assert.Equal("This was cancelled and nothing was saved. Just start again.", late.Text);
        Assert.Equal(0, await VisitsAsync("they will sign"));
    }

    [Fact]
    public async Task The_card_of_somebody_else_is_no_longer_good()
    {
        var zhang = _world.As("zhang.min");
        var liu = _world.As("he.wei");
        var card = await FormAsync(zhang);

        var answer = Assert.Single(await liu.PressesAsync(card, "Save"));

        Assert.Equal(Stale, answer.Text);
        Assert.Equal(0, await VisitsAsync("they will sign"));
    }

    [Fact]
    public async Task Somebody_else_in_the_same_conversation_cannot_press_it_either()
    {
        var zhang = _world.As("zhang.min");
        var card = await FormAsync(zhang);
        var press = zhang.Message(m => m["value"] = Press(card));
        press["from"]!["id"] = "he.wei@demo.example";

        var answer = Assert.Single(await zhang.PostAsync(press));

        Assert.Equal(Stale, answer.Text);
        Assert.Equal(0, await VisitsAsync("they will sign"));
    }

    [Theory]
    [InlineData("customer", "C008", "I don't find \"C008\" among your customers. Did you mean one of these?")]
    [InlineData("customer", "C999", "I don't find \"C999\" among your customers. Please check the name. Which customer did you see?")]
    [InlineData("customer", "", "Which customer did you see?")]
    [InlineData("outcome", " ", "What came of it?")]
    [InlineData("outcome", "\u200b", "I need a few words on what came of it. What came of it?")]
    [InlineData("date", "2026-11-25", "That day is still to come, and a visit has to have happened. Which day was it?")]
    [InlineData("date", "2024-01-01", "That day is more than a year ago; I only take visits of the last twelve months. Which day was it?")]
    [InlineData("date", "not a day", "I can't tell which day that is. Say for example \"today\", \"yesterday\" or \"last Friday\". Is this right? Say \"yes\" to save it, or tell me what to change.")]
    [InlineData("kind", "by_rocket", "How did you meet: in person, at ours, by call or online? Is this right? Say \"yes\" to save it, or tell me what to change.")]
    [InlineData("due", "2020-01-01", "The next step can't be due on a day that is over. By when?")]
    public async Task A_changed_field_is_refused_in_one_sentence_and_nothing_is_saved(string field, string value, string answer)
    {
        var zhang = _world.As("zhang.min");
        var card = await FormAsync(zhang);

        var refused = Assert.Single(await zhang.PressesAsync(card, "Save", (field, value)));

        Assert.Equal(answer, refused.Text);
        Assert.Equal(0, await VisitsAsync("they will sign"));
    }

    [Fact]
    public async Task A_customer_handed_over_while_the_card_stood_is_refused()
    {
        var zhang = _world.As("zhang.min");
        var card = await FormAsync(zhang);
        await HandOverAsync("C002", "wang.lei@demo.example");

        var refused = Assert.Single(await zhang.PressesAsync(card, "Save"));

        Assert.Equal("I don't find \"C002\" among your customers. Did you mean one of these?", refused.Text);
        Assert.Equal(0, await VisitsAsync("they will sign"));
    }

    [Theory]
    [InlineData("""{"do":"form","form":"made-up","act":"save"}""")]
    [InlineData("""{"do":"explode"}""")]
    [InlineData("""{"anything":"else"}""")]
    [InlineData("\"text\"")]
    public async Task A_card_that_is_none_of_ours_is_no_longer_good(string sent)
    {
        var zhang = _world.As("zhang.min");

        Assert.Equal(Stale, Assert.Single(await zhang.SubmitsAsync(JToken.Parse(sent))).Text);
    }

    /// <summary>The card of a visit to Kongfu, with all that is needed.</summary>
    private static async Task<Sent> FormAsync(Person person)
    {
        var form = Assert.Single(await person.SubmitsAsync(JObject.Parse("""{"do":"ask","intent":"visit.log","customer":"C002"}""")));
        return (await person.PressesAsync(form, "Save", ("outcome", ""), ("customer", "C002"))) is [var asked]
            ? WithOutcome(asked)
            : throw new InvalidOperationException("The form did not ask on.");
    }

    private static Sent WithOutcome(Sent asked)
    {
        asked.Card!.SelectToken("$..items[?(@.id=='outcome')]")!["value"] = "they will sign";
        return asked;
    }

    private static JObject Press(Sent card)
    {
        var press = (JObject)card.Actions.First(a => a.Value<string>("title") == "Save")["data"]!.DeepClone();
        press["customer"] = "C002";
        press["outcome"] = "they will sign";
        return press;
    }

    private async Task<int> VisitsAsync(string outcome)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        return await db.For(Viewer.System("test")).Visits.CountAsync(v => v.Outcome == outcome);
    }

    private async Task HandOverAsync(string customer, string to)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var row = await db.Set<Core.Customers.Customer>().FirstAsync(c => c.Code == customer);
        row.OwnerId = (await db.Set<Member>().FirstAsync(m => m.Upn == to)).Id;
        await db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default);
    }
}
