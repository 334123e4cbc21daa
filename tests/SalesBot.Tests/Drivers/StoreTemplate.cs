using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Data;

namespace SalesBot.Tests.Drivers;

/// <summary>A store that is made once for each database, by the program itself, and copied for each test.</summary>
/// <param name="fill">Brings into the empty store what is to be there.</param>
internal sealed class StoreTemplate(Func<SalesDb, Task> fill)
{
    private readonly Lazy<string> _file = new(() => Task.Run(() => MakeFileAsync(fill)).GetAwaiter().GetResult());
    private readonly Lazy<string> _database = new(() => Task.Run(() => MakeDatabaseAsync(fill)).GetAwaiter().GetResult());

    /// <summary>A copy on the database that the running test is for.</summary>
    public TestStore Copy()
    {
        var isOnPostgres = TestStore.IsOnPostgres;
        var folder = NewFolder();
        if (isOnPostgres)
        {
            return new(new(folder, PostgresCluster.Running.ConnectionString(PostgresCluster.Running.Create(_database.Value))));
        }

        File.Copy(_file.Value, Path.Combine(folder, Store.FileName));
        return new(new(folder));
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("salesbot-").FullName;

    private static async Task<string> MakeFileAsync(Func<SalesDb, Task> fill)
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await MakeAsync(new(folder), async db =>
        {
            await fill(db);
            // What is still in the log comes into the one file that is copied.
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        });
        return Path.Combine(folder, Store.FileName);
    }

    private static async Task<string> MakeDatabaseAsync(Func<SalesDb, Task> fill)
    {
        var name = PostgresCluster.Running.Create();
        var connection = PostgresCluster.Running.ConnectionString(name);
        var folder = NewFolder();
        await MakeAsync(new(folder, connection), fill);
        Directory.Delete(folder);
        PostgresCluster.Leave(connection);
        return name;
    }

    private static async Task MakeAsync(StoreSettings place, Func<SalesDb, Task> fill)
    {
        await using var services = new ServiceCollection().AddStore(place).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        await Store.MigrateAsync(db, place, CancellationToken.None);
        await fill(db);
    }
}
