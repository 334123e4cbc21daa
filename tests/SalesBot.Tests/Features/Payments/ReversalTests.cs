using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Payments;

/// <summary>A payment is reversed once, by a negative one that points at it, and never deleted.</summary>
public class ReversalTests : IAsyncDisposable
{
    private const string Gone = "I don't find that payment among those of your customers.";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_receipt_reverses_what_was_said_on_the_day_it_was_said_for()
    {
        var zhang = _world.As("zhang.min");
        var receipt = await SaveAsync(zhang, "C002", "2026-11-20");

        var reversed = Assert.Single(await zhang.PressesAsync(receipt, "Reverse"));

        Assert.Equal(
            "Reversed: the payment of CNY 48,000 from Kongfu Trading. That makes CNY 291,170 from this customer in 2026. "
            + "You have collected CNY 54,070 in November 2026, 65.0% of the month's 83,200.",
            reversed.Text);
        var both = await ReportedAsync();
        Assert.Equal([48_000m, -48_000m], both.Select(p => p.Amount));
        Assert.Equal((both[0].Id, both[0].Date, both[0].RegionId, both[0].MemberId), (both[1].ReversesId, both[1].Date, both[1].RegionId, both[1].MemberId));
    }

    [Fact]
    public async Task It_is_reversed_once()
    {
        var zhang = _world.As("zhang.min");
        var receipt = await SaveAsync(zhang, "C002");
        await zhang.PressesAsync(receipt, "Reverse");

        Assert.Equal("That payment was already reversed. There is nothing more to do.", Assert.Single(await zhang.PressesAsync(receipt, "Reverse")).Text);
        Assert.Equal(2, (await ReportedAsync()).Count);
    }

    [Fact]
    public async Task A_reversal_is_undone_and_the_payment_stands_again()
    {
        var zhang = _world.As("zhang.min");
        var receipt = await SaveAsync(zhang, "C002");
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        var reversed = Assert.Single(await zhang.PressesAsync(receipt, "Reverse"));

        Assert.Equal(
            "I can't take that back any more, because it has been changed or built on since: Saved: Kongfu Trading paid CNY 48,000. Correct it instead.",
            Assert.Single(await zhang.PressesAsync(receipt, "Undo")).Text);
        Assert.Equal("Taken back: Reversed: the payment of CNY 48,000 from Kongfu Trading.", Assert.Single(await zhang.PressesAsync(reversed, "Undo")).Text);

        Assert.False(Assert.Single(await ReportedAsync()).IsReversed);
        Assert.StartsWith("You have collected CNY 102,070 in November 2026", await zhang.AsksAsync("how am I doing this month?"), StringComparison.Ordinal);
        await zhang.PressesAsync(receipt, "Undo");
        Assert.Empty(await ReportedAsync());
    }

    [Fact]
    public async Task Money_that_an_import_brought_goes_back_today_where_its_credit_went()
    {
        var zhang = _world.As("zhang.min");
        var list = Assert.Single(await zhang.SaysAsync("reverse the payment of Luhua"));
        Assert.Equal("Which payment of Luhua Wines is to be reversed?", list.Text);

        await zhang.PressesAsync(list, "Reverse");

        var reversal = Assert.Single(await ReportedAsync());
        var payment = await AskAsync(db => db.Set<Payment>().AsNoTracking().FirstAsync(p => p.Id == reversal.ReversesId));
        Assert.Equal((17_210m, new DateOnly(2026, 11, 13), true), (payment.Amount, payment.Date, payment.IsReversed));
        Assert.Equal((new DateOnly(2026, 11, 24), payment.RegionId, payment.MemberId), (reversal.Date, reversal.RegionId, reversal.MemberId));
    }

    [Fact]
    public async Task A_payment_that_never_came_made_no_customer()
    {
        var zhang = _world.As("zhang.min");
        var before = await NewAsync();
        var receipt = await SaveAsync(zhang, "C007");

        await zhang.PressesAsync(receipt, "Reverse");

        var wenshang = await AskAsync(db => db.Set<Customer>().AsNoTracking().FirstAsync(c => c.Code == "C007"));
        Assert.Equal((CustomerStatus.Potential, null, before), (wenshang.Status, wenshang.Since, await NewAsync()));
    }

    [Fact]
    public async Task With_another_payment_the_customer_stays_one()
    {
        var zhang = _world.As("zhang.min");
        var receipt = await SaveAsync(zhang, "C007", "2026-11-20");
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        await SaveAsync(zhang, "C007");

        await zhang.PressesAsync(receipt, "Reverse");

        var wenshang = await AskAsync(db => db.Set<Customer>().AsNoTracking().FirstAsync(c => c.Code == "C007"));
        Assert.Equal(CustomerStatus.Active, wenshang.Status);
    }

    [Fact]
    public async Task Nobody_reverses_what_they_may_not_write()
    {
        var receipt = await SaveAsync(_world.As("zhang.min"), "C002");
        var theirs = receipt.Actions.First(a => a.Value<string>("title") == "Reverse")["data"]!;

        Assert.Equal("在您的客户里没有找到这笔回款。", Assert.Single(await _world.As("wang.lei").SubmitsAsync(theirs)).Text);
        Assert.Equal(Gone, Assert.Single(await _world.As("chen.jie").SubmitsAsync(theirs)).Text);
        Assert.Equal(Gone, Assert.Single(await _world.As("lin.admin").SubmitsAsync(theirs)).Text);
        Assert.Single(await ReportedAsync());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999999")]
    [InlineData("C002@9223372036854775807")]
    [InlineData("C002@1")]
    public async Task A_made_up_payment_is_not_found(string id)
    {
        var press = new JObject { ["do"] = "act", ["act"] = "payment.reverse", ["id"] = id };

        Assert.Equal(Gone, Assert.Single(await _world.As("zhang.min").SubmitsAsync(press)).Text);
    }

    [Fact]
    public async Task A_reversal_is_not_reversed()
    {
        var zhang = _world.As("zhang.min");
        await zhang.PressesAsync(await SaveAsync(zhang, "C002"), "Reverse");
        var reversal = (await ReportedAsync())[1];
        var press = new JObject { ["do"] = "act", ["act"] = "payment.reverse", ["id"] = $"{reversal.Id}" };

        Assert.Equal(
            "That is a reversal itself. If the money did come in, record the payment again.",
            Assert.Single(await zhang.SubmitsAsync(press)).Text);
    }

    [Theory]
    [InlineData("reverse the payment of Honghe", "I don't find \"Honghe\" among your customers. Please check the name.")]
    [InlineData("reverse a payment", "Whose payment is to be reversed? Say for example \"reverse the payment of\" and the customer.")]
    [InlineData("reverse the payment of Wenshang", "Wenshang Brothers has no payment that could be reversed.")]
    public async Task Without_a_payment_it_says_so(string said, string answer) =>
        Assert.Equal(answer, await _world.As("zhang.min").AsksAsync(said));

    private static async Task<Sent> SaveAsync(Person person, string customer, string day = "2026-11-24")
    {
        var form = Assert.Single(await person.SubmitsAsync(new JObject { ["do"] = "ask", ["intent"] = "payment.record", ["customer"] = customer }));
        var saved = await person.PressesAsync(form, "Save", ("amount", "48000"), ("customer", customer), ("date", day));
        return saved.First(s => s.Card is not null);
    }

    private Task<List<Payment>> ReportedAsync() => AskAsync(db => db.Set<Payment>().AsNoTracking().Where(p => p.Reported).OrderBy(p => p.Id).ToListAsync());

    private Task<int> NewAsync() => AskAsync(db => db.For(Viewer.System("test")).RegionSums.SumAsync(s => s.NewCustomers));

    private async Task<T> AskAsync<T>(Func<SalesDb, Task<T>> ask)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<SalesDb>());
    }
}
