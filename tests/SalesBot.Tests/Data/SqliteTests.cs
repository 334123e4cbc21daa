using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Data;

/// <summary>What is the file's alone.</summary>
public sealed class SqliteTests
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

        await Store.MigrateAsync(db, new(folder), new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

        Assert.Equal(0, await db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "__EFMigrationsLock" """).SingleAsync());
        Directory.Delete(folder);
    }
}
