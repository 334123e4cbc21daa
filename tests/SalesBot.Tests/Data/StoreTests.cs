using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Data;

public sealed class StoreTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task SQLite_is_set_to_lose_nothing(string pragma, string value)
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();

        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";

        Assert.Equal(value, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_does_not_keep_the_next_from_starting()
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-11-24 02:00:00')""");
        var folder = Directory.CreateTempSubdirectory("salesbot-").FullName;

        await Store.MigrateAsync(db, folder, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

        Assert.Equal(0, await db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "__EFMigrationsLock" """).SingleAsync());
        Directory.Delete(folder);
    }

    [Fact]
    public async Task Every_write_is_audited_with_who_when_and_what_before_and_after()
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var chen = await db.Set<Member>().FirstAsync(m => m.Upn == "chen.jie@demo.example");
        var viewer = new Viewer(chen.Id, Role.Rep, new HashSet<int>(), new HashSet<int>());

        chen.Language = "es";
        await db.SaveAsync(viewer, World.Morning.UtcDateTime, default);

        var entry = await db.Set<AuditEntry>().OrderByDescending(a => a.Id).FirstAsync();
        Assert.Equal(("Member", $"{chen.Id}", chen.Id, null), (entry.Entity, entry.Key, entry.MemberId!.Value, entry.System));
        Assert.Equal(World.Morning.UtcDateTime, entry.At);
        Assert.Equal(("""{"Language":"en"}""", """{"Language":"es"}"""), (entry.Before, entry.After));
    }

    [Fact]
    public async Task A_fact_and_its_sum_are_written_together_or_not_at_all()
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var before = await SumAsync(db);
        db.Add(new Payment { CustomerId = 2, RegionId = 3, MemberId = 4, Date = new DateOnly(2026, 11, 24), Amount = 48_000.50m });
        db.Add(new Payment { CustomerId = int.MaxValue, RegionId = 3, MemberId = 4, Date = new DateOnly(2026, 11, 24), Amount = 1 });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default));

        Assert.Equal(before, await SumAsync(db));
        db.ChangeTracker.Entries<Payment>().Single(e => e.Entity.CustomerId == int.MaxValue).State = EntityState.Detached;
        await db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default);
        Assert.Equal(before + 4_800_050, await SumAsync(db));
    }

    private static Task<long> SumAsync(SalesDb db) => db.For(Viewer.System("test")).RegionSums.SumAsync(s => s.CollectedMinor);
}
