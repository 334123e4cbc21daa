using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Payments;

/// <summary>Payments said in chat: confirmed, credited, doubted, undone.</summary>
public class PaymentTests : IAsyncDisposable
{
    private const string Confirm = "Is this right? Say \"yes\" to save it, or tell me what to change.";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task It_is_saved_as_reported_by_the_rep_and_credited_to_the_owner_and_region()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("Kongfu paid 48,000 yesterday");
        Assert.Empty(await ReportedAsync());

        await zhang.SaysAsync("yes");

        var (payment, kongfu) = (Assert.Single(await ReportedAsync()), await CustomerAsync("C002"));
        Assert.Equal(
            (kongfu.Id, kongfu.RegionId, kongfu.OwnerId, new DateOnly(2026, 11, 23), 48_000m),
            (payment.CustomerId, payment.RegionId, payment.MemberId, payment.Date, payment.Amount));
        Assert.Equal((await MemberIdAsync("zhang.min"), World.Morning.UtcDateTime), (payment.ReportedById, payment.ReportedAt));
    }

    [Fact]
    public async Task How_am_i_doing_changes_at_once()
    {
        var zhang = _world.As("zhang.min");
        Assert.StartsWith("You have collected CNY 54,070 in November 2026", await zhang.AsksAsync("how am I doing this month?"), StringComparison.Ordinal);

        await SaveAsync(zhang, "C002", "48000");

        Assert.StartsWith("You have collected CNY 102,070 in November 2026", await zhang.AsksAsync("how am I doing this month?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_records_for_the_rep_who_owns_the_customer()
    {
        var receipt = await SaveAsync(_world.As("he.wei"), "C002", "48000");

        Assert.Contains("Zhang Min has collected CNY 102,070 in November 2026, 122.7% of the month's 83,200.", receipt.Summary, StringComparison.Ordinal);
        var payment = Assert.Single(await ReportedAsync());
        Assert.Equal((await MemberIdAsync("zhang.min"), await MemberIdAsync("he.wei")), (payment.MemberId, payment.ReportedById));
    }

    [Theory]
    [InlineData("amount", "0", "A payment of 0 is no payment. How much did they pay?")]
    [InlineData("amount", "-500", "A payment can't be negative. To take one back, say it as a reversal: \"reverse the payment of\" and the customer. How much did they pay?")]
    [InlineData("amount", "10.5555", "That is finer than a hundredth; an amount has two decimals at most. How much did they pay?")]
    [InlineData("amount", "1000000000.01", "That can't be right: I take 1,000,000,000 at most. How much did they pay?")]
    [InlineData("amount", "a lot", "I can't tell how much that is. Say for example \"48,000\" or \"48k\". How much did they pay?")]
    [InlineData("amount", "", "How much did they pay?")]
    [InlineData("date", "2026-11-25", "That day is still to come; I only take money that has come in. Which day did the money come in?")]
    [InlineData("date", "2025-11-23", "That day is more than a year ago; I only take payments of the last twelve months. Which day did the money come in?")]
    [InlineData("customer", "C008", "I don't find \"C008\" among your customers. Did you mean one of these?")]
    [InlineData("customer", "C999", "I don't find \"C999\" among your customers. Please check the name. Which customer paid?")]
    public async Task A_wrong_field_is_refused_in_one_sentence_and_nothing_is_saved(string field, string value, string answer)
    {
        var zhang = _world.As("zhang.min");
        var form = await FormAsync(zhang, "C002");

        var refused = Assert.Single(await zhang.PressesAsync(form, "Save", [("amount", "48000"), (field, value)]));

        Assert.Equal(answer, refused.Text);
        Assert.Empty(await ReportedAsync());
    }

    [Theory]
    [InlineData("2025-11-24")]
    [InlineData("2026-11-24")]
    public async Task The_last_twelve_months_are_taken(string day)
    {
        var zhang = _world.As("zhang.min");
        await zhang.PressesAsync(await FormAsync(zhang, "C002"), "Save", ("amount", "48000"), ("date", day));

        Assert.Equal(day, Assert.Single(await ReportedAsync()).Date.ToString("O"));
    }

    [Fact]
    public async Task The_day_is_that_of_the_company()
    {
        _world.Clock.SetUtcNow(new(2026, 11, 24, 17, 0, 0, TimeSpan.Zero));

        await SaveAsync(_world.As("ana.torres"), "C028", "30000", save: "Guardar");

        Assert.Equal(new DateOnly(2026, 11, 25), Assert.Single(await ReportedAsync()).Date);
    }

    [Fact]
    public async Task Ten_times_the_usual_is_asked_about_once_more_and_a_second_tap_on_save_is_no_answer()
    {
        var zhang = _world.As("zhang.min");
        var form = await FormAsync(zhang, "C003");
        const string Doubt = "CNY 150,601 is more than ten times what Luhua Wines usually pays at once (CNY 15,060). Is it right? Say \"yes\" to save it all the same, or tell me the right amount.";

        var asked = Assert.Single(await zhang.PressesAsync(form, "Save", ("amount", "150,601")));
        Assert.Equal(Doubt, asked.Text);
        Assert.Equal(["Yes, save it", "Cancel"], asked.Buttons);
        Assert.Equal(Doubt, Assert.Single(await zhang.PressesAsync(form, "Save", ("amount", "150,601"))).Text);
        Assert.Empty(await ReportedAsync());

        await zhang.PressesAsync(asked, "Yes, save it");
        Assert.Equal(150_601, Assert.Single(await ReportedAsync()).Amount);
    }

    [Fact]
    public async Task Ten_times_the_usual_itself_is_not_doubted()
    {
        await SaveAsync(_world.As("zhang.min"), "C003", "150600");

        Assert.Equal(150_600, Assert.Single(await ReportedAsync()).Amount);
    }

    [Fact]
    public async Task Another_doubtful_amount_is_asked_about_again()
    {
        var zhang = _world.As("zhang.min");
        var asked = Assert.Single(await zhang.PressesAsync(await FormAsync(zhang, "C003"), "Save", ("amount", "160000")));

        var again = Assert.Single(await zhang.PressesAsync(asked, "Yes, save it", ("amount", "1600000")));

        Assert.StartsWith("CNY 1,600,000 is more than ten times", again.Text, StringComparison.Ordinal);
        Assert.Empty(await ReportedAsync());
    }

    [Fact]
    public async Task The_same_payment_said_twice_is_asked_about()
    {
        var zhang = _world.As("zhang.min");
        await SaveAsync(zhang, "C002", "48000");

        var asked = Assert.Single(await zhang.PressesAsync(await FormAsync(zhang, "C002"), "Save", ("amount", "48000")));

        Assert.Equal(
            "I already have a payment of CNY 48,000 from Kongfu Trading on Nov 24, 2026. Is this another one? Say \"yes\" to save it too, or \"no\" to drop it.",
            asked.Text);
        Assert.Single(await ReportedAsync());
    }

    [Fact]
    public async Task The_amount_is_corrected_by_saying_it()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("Kongfu paid 480 today");

        Assert.Equal(Confirm, await zhang.AsksAsync("no, it was 48.000"));
        await zhang.SaysAsync("yes");

        Assert.Equal(48_000, Assert.Single(await ReportedAsync()).Amount);
    }

    [Fact]
    public async Task The_first_payment_makes_a_potential_customer_active_and_new_and_undo_takes_all_back()
    {
        var zhang = _world.As("zhang.min");
        var before = await NewAsync();

        var receipt = await SaveAsync(zhang, "C007", "6400");
        var wenshang = await CustomerAsync("C007");
        Assert.Equal((CustomerStatus.Active, new DateOnly(2026, 11, 24), before + 1), (wenshang.Status, wenshang.Since, await NewAsync()));

        await zhang.PressesAsync(receipt, "Undo");
        wenshang = await CustomerAsync("C007");
        Assert.Equal((CustomerStatus.Potential, null, before), (wenshang.Status, wenshang.Since, await NewAsync()));
        Assert.Empty(await ReportedAsync());
    }

    [Fact]
    public async Task A_customer_handed_over_while_the_card_stood_is_refused()
    {
        var zhang = _world.As("zhang.min");
        var form = await FormAsync(zhang, "C002");
        await ChangeAsync(async db => (await db.Set<Customer>().FirstAsync(c => c.Code == "C002")).OwnerId = await MemberIdAsync("wang.lei"));

        var refused = Assert.Single(await zhang.PressesAsync(form, "Save", ("amount", "48000")));

        Assert.Equal("I don't find \"C002\" among your customers. Did you mean one of these?", refused.Text);
        Assert.Empty(await ReportedAsync());
    }

    [Theory]
    [InlineData("lin.admin", "Kongfu paid 48,000 today", "I don't find \"Kongfu\" among your customers. Please check the name. Which customer paid?")]
    [InlineData("zhang.min", "Honghe paid 48,000 today", "I don't find \"Honghe\" among your customers. Please check the name. Which customer paid?")]
    [InlineData("zhang.min", "Zzyzx has paid 48,000 today", "I don't find \"Zzyzx\" among your customers. Please check the name. Which customer paid?")]
    [InlineData("diego.ruiz", "Honghe ha pagado 48.000 hoy", "No encuentro \"Honghe\" entre tus clientes. ¿Querías decir uno de estos?")]
    [InlineData("wang.lei", "崂山今天回款4.8万", "在您的客户里没找到“崂山”。您是指下面哪一个？")]
    public async Task The_customer_of_another_reads_like_one_that_does_not_exist(string who, string said, string answer)
    {
        Assert.Equal(answer, await _world.As(who).AsksAsync(said));
        Assert.Empty(await ReportedAsync());
    }

    private static async Task<Sent> FormAsync(Person person, string customer) => Assert.Single(await person.SubmitsAsync(
        new JObject { ["do"] = "ask", ["intent"] = "payment.record", ["customer"] = customer }));

    private static async Task<Sent> SaveAsync(Person person, string customer, string amount, string save = "Save")
    {
        var saved = await person.PressesAsync(await FormAsync(person, customer), save, ("amount", amount), ("customer", customer));
        return saved.First(s => s.Card is not null);
    }

    private async Task<List<Payment>> ReportedAsync() => await AskAsync(db => db.Set<Payment>().AsNoTracking().Where(p => p.Reported).ToListAsync());

    private Task<Customer> CustomerAsync(string code) => AskAsync(db => db.Set<Customer>().AsNoTracking().FirstAsync(c => c.Code == code));

    private Task<int> NewAsync() => AskAsync(db => db.For(Viewer.System("test")).RegionSums.SumAsync(s => s.NewCustomers));

    private Task<int> MemberIdAsync(string name) => AskAsync(db => db.Set<Member>().Where(m => m.Upn == $"{name}@demo.example").Select(m => m.Id).FirstAsync());

    private async Task<T> AskAsync<T>(Func<SalesDb, Task<T>> ask)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<SalesDb>());
    }

    private Task ChangeAsync(Func<SalesDb, Task> change) => AskAsync(async db =>
    {
        await change(db);
        await db.SaveAsync(Viewer.System("test"), _world.Clock.GetUtcNow().UtcDateTime, default);
        return 0;
    });
}
