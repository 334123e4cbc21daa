using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;

namespace SalesBot.Tests.Features.Import;

/// <summary>An import confirms what was said in chat, and does not count it twice.</summary>
public class ReportedPaymentTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public async Task A_row_of_the_same_customer_day_and_amount_confirms_one()
    {
        await using var scene = new Scene();
        await scene.ImportsAsync();
        await SaidAsync(scene, 48_000);
        scene.Has("payments", "date,customer,amount", "2026-11-20,C001,48000", "2026-11-20,C001,48000", "2026-11-20,C001,47999");

        await scene.ImportsAsync();

        Assert.Equal(
            [(48_000m, false, true), (48_000m, false, false), (47_999m, false, false)],
            (await scene.RowsAsync<Payment>()).Select(p => (p.Amount, p.Reported, p.ReportedById is not null)));
        Assert.Equal(143_999_00, await CollectedAsync(scene));
    }

    [Fact]
    public async Task What_was_confirmed_is_confirmed_for_good()
    {
        await using var scene = new Scene();
        await scene.ImportsAsync();
        await SaidAsync(scene, 48_000);
        scene.Has("payments", "date,customer,amount", "2026-11-20,C001,48000");
        await scene.ImportsAsync();

        var again = (await scene.ImportsAsync())["payments"];

        Assert.Equal((0, 1, 0), (again.Added, again.Unchanged, again.Missing));
        Assert.Equal(48_000_00, await CollectedAsync(scene));
    }

    [Theory]
    [InlineData("2026-11-19,C001,48000")]
    [InlineData("2026-11-20,C002,48000")]
    [InlineData("2026-11-20,C001,48000.01")]
    public async Task Any_other_row_is_another_payment(string row)
    {
        await using var scene = new Scene();
        await scene.ImportsAsync();
        await SaidAsync(scene, 48_000);
        scene.Has("payments", "date,customer,amount", row);

        await scene.ImportsAsync();

        Assert.Equal([true, false], (await scene.RowsAsync<Payment>()).Select(p => p.Reported));
    }

    [Fact]
    public async Task What_was_said_and_reversed_never_came_so_a_row_is_a_payment_of_its_own()
    {
        await using var scene = new Scene();
        await scene.ImportsAsync();
        await SaidAsync(scene, 48_000, reversed: true);
        scene.Has("payments", "date,customer,amount", "2026-11-20,C001,48000", "2026-11-20,C001,-48000");

        await scene.ImportsAsync();

        Assert.Equal([true, true, false, false], (await scene.RowsAsync<Payment>()).Select(p => p.Reported));
    }

    [Fact]
    public async Task A_row_confirms_the_reversal_of_what_was_imported()
    {
        await using var scene = new Scene();
        scene.Has("payments", "date,customer,amount", "2026-11-20,C001,48000");
        await scene.ImportsAsync();
        await scene.StoreAsync(async db =>
        {
            db.Add((await db.Set<Payment>().SingleAsync()).Reverse(new(2026, 11, 24), 2, scene.Clock.GetUtcNow().UtcDateTime));
            await db.SaveAsync(Viewer.System("test"), scene.Clock.GetUtcNow().UtcDateTime, default);
            return 0;
        });
        scene.Has("payments", "date,customer,amount", "2026-11-20,C001,48000", "2026-11-24,C001,-48000");

        await scene.ImportsAsync();

        Assert.Equal([(48_000m, false), (-48_000m, false)], (await scene.RowsAsync<Payment>()).Select(p => (p.Amount, p.Reported)));
        Assert.Equal(0, await CollectedAsync(scene));
    }

    /// <summary>As a person in chat says it.</summary>
    private static Task<int> SaidAsync(Scene scene, decimal amount, bool reversed = false) => scene.StoreAsync(async db =>
    {
        var at = scene.Clock.GetUtcNow().UtcDateTime;
        var customer = await db.Set<Customer>().AsNoTracking().FirstAsync(c => c.Code == "C001");
        var payment = new Payment
        {
            CustomerId = customer.Id,
            RegionId = customer.RegionId,
            MemberId = customer.OwnerId,
            Date = Day,
            Amount = amount,
            Reported = true,
            ReportedById = customer.OwnerId,
            ReportedAt = at,
        };
        db.Add(payment);
        await db.SaveAsync(Viewer.System("test"), at, default);
        if (reversed)
        {
            db.Add(payment.Reverse(Day, customer.OwnerId, at));
            await db.SaveAsync(Viewer.System("test"), at, default);
        }

        return 0;
    });

    private static Task<long> CollectedAsync(Scene scene) =>
        scene.StoreAsync(db => db.For(Viewer.System("test")).RegionSums.SumAsync(s => s.CollectedMinor));
}
