using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.Payments;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Turns;

/// <summary>Two people who do the same thing in the same instant: it is done once, and the second is told so in plain words.</summary>
public class SameInstantTests : IAsyncDisposable
{
    private readonly Meeting _meeting = new();
    private readonly World _world;

    public SameInstantTests() => _world = World.Start(_meeting.Join);

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("speak English", "That payment was already reversed. There is nothing more to do.")]
    [InlineData("habla español", "Ese pago ya estaba anulado. No hay nada más que hacer.")]
    [InlineData("说中文", "这笔回款已经冲销过了，不用再操作。")]
    public async Task One_payment_reversed_by_two_is_reversed_once(string language, string second)
    {
        var people = await TwoAsync(language);
        await people[0].SaysAsync("Kongfu paid 48,000 today");
        var receipt = (await people[0].SaysAsync("yes"))[0];
        var press = receipt.Actions.First(a => a["data"]?.Value<string>("act") == "payment.reverse")["data"]!;

        _meeting.Await(2);
        var answers = await Task.WhenAll(people.Select(p => p.SubmitsAsync(press)));

        Assert.Single(answers, a => a[^1].Text == second);
        Assert.Equal([48_000m, -48_000m], await _world.ReadAsync(db => db.Set<Payment>().Where(p => p.ReportedById != null).Select(p => p.Amount).ToListAsync()));
    }

    [Theory]
    [InlineData("speak English", "Lucky Cellars is already a customer in Jinxiang.")]
    [InlineData("habla español", "Lucky Cellars ya es cliente en Jinxiang.")]
    [InlineData("说中文", "Lucky Cellars已经是金乡的客户了。")]
    public async Task One_customer_added_by_two_is_added_once(string language, string second)
    {
        var people = await TwoAsync(language);
        foreach (var person in people)
        {
            await person.SaysAsync("new customer Lucky Cellars in Jinxiang");
        }

        _meeting.Await(2);
        var answers = await Task.WhenAll(people.Select(p => p.SaysAsync("yes")));

        Assert.Single(answers, a => a[^1].Text.StartsWith(second, StringComparison.Ordinal));
        Assert.Equal(1, await _world.ReadAsync(db => db.Set<Customer>().CountAsync(c => c.Name == "Lucky Cellars")));
    }

    [Fact]
    public async Task Different_customers_added_by_many_all_get_a_code_of_their_own()
    {
        string[] names = ["Amberley", "Brigantine", "Marigold", "Oxford", "Zephyr", "Halcyon", "Velvet", "Dakota"];
        List<Person> people = [];
        foreach (var name in names)
        {
            people.Add(_world.As("zhang.min"));
            await people[^1].SaysAsync($"new customer {name} in Jinxiang");
        }

        _meeting.Await(names.Length);
        var answers = await Task.WhenAll(people.Select(p => p.SaysAsync("yes")));

        Assert.All(answers.Zip(names), a => Assert.StartsWith($"Saved: new potential customer {a.Second} in Jinxiang.", a.First[^1].Text, StringComparison.Ordinal));
        var codes = await _world.ReadAsync(db => db.Set<Customer>().Where(c => names.Contains(c.Name)).Select(c => c.Code).ToListAsync());
        Assert.Equal(names.Length, codes.Distinct().Count());
    }

    /// <summary>A rep and the manager above, in one language.</summary>
    private async Task<Person[]> TwoAsync(string language)
    {
        Person[] people = [_world.As("zhang.min"), _world.As("he.wei")];
        foreach (var person in people)
        {
            await person.SaysAsync(language);
        }

        return people;
    }
}
