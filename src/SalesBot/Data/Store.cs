using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>Registers the store and brings its tables up to date at start.</summary>
public static class Store
{
    /// <summary>The file's name inside the data folder.</summary>
    public const string FileName = "salesbot.db";

    public static IServiceCollection AddStore(this IServiceCollection services, string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        return services.AddDbContextPool<SalesDb, SqliteSalesDb>(
            options => SqliteSalesDb.Configure(options, Path.Combine(dataFolder, FileName)));
    }

    /// <summary>Applies the migrations that are missing. One process at a time does it; the others wait.</summary>
    public static async Task MigrateAsync(SalesDb db, string dataFolder, CancellationToken cancellationToken)
    {
        await using var turn = await TakeTurnAsync(Path.Combine(dataFolder, "migrating"), cancellationToken);
        // Readers then do not wait for a writer. It stands in the file, so once is enough; saying it again does nothing.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        await ClearStaleLockAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>An exclusively opened file: the system lets go of it when its process dies, however it dies.</summary>
    private static async Task<FileStream> TakeTurnAsync(string file, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < 300)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    /// <summary>Whoever has the turn is the only one who migrates, so a lock that stands in the database is a dead process's.</summary>
    private static async Task ClearStaleLockAsync(SalesDb db, CancellationToken cancellationToken)
    {
        var locks = await db.Database
            .SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'""")
            .SingleAsync(cancellationToken);
        if (locks > 0)
        {
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" """, cancellationToken);
        }
    }
}
