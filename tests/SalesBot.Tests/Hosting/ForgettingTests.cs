using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Hosting;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>What the machinery wrote is forgotten after the days that are set; the business never.</summary>
public sealed class ForgettingTests
{
    [Fact]
    public async Task What_was_sent_and_taken_in_is_forgotten_after_its_days_and_the_visit_stays()
    {
        await using var world = World.Start(("SalesBot:Keep:MessageDays", "60"));
        var visits = await CountAsync<Visit>(world);
        await LogVisitAsync(world);
        Assert.True(await CountAsync<OutgoingMessage>(world) > 0);

        await ForgetAfterAsync(world, days: 59);
        Assert.True(await CountAsync<OutgoingMessage>(world) > 0);
        Assert.True(await CountAsync<TakenActivity>(world) > 0);
        Assert.Equal(1, await CountAsync<Saved>(world));

        await ForgetAfterAsync(world, days: 2);
        Assert.Equal(0, await CountAsync<OutgoingMessage>(world));
        Assert.Equal(0, await CountAsync<TakenActivity>(world));
        Assert.Equal(0, await CountAsync<Saved>(world));
        Assert.Equal(visits + 1, await CountAsync<Visit>(world));
        Assert.True(await CountAsync<AuditEntry>(world) > 0);
    }

    [Fact]
    public async Task The_audit_is_kept_for_good_unless_days_are_set()
    {
        await using var world = World.Start(("SalesBot:Keep:AuditDays", "365"));
        await LogVisitAsync(world);

        await ForgetAfterAsync(world, days: 366);

        Assert.Equal(0, await CountAsync<AuditEntry>(world));
    }

    private static async Task LogVisitAsync(World world)
    {
        var zhang = world.As("zhang.min");
        await zhang.SaysAsync("Visited Kongfu today, they want 200 cases");
        Assert.Contains(await zhang.SaysAsync("yes"), said => said.Text.StartsWith("Saved", StringComparison.Ordinal));
    }

    /// <summary>What the program does of its own accord every few hours, at a later day.</summary>
    private static Task ForgetAfterAsync(World world, int days)
    {
        world.Clock.AdjustTime(world.Clock.GetUtcNow().AddDays(days));
        return world.Services.GetServices<IHostedService>().OfType<Forgetting>().Single().ForgetAsync(CancellationToken.None);
    }

    private static async Task<int> CountAsync<T>(World world)
        where T : class
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<T>().CountAsync();
    }
}
