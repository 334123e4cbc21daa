using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>Registers the store and brings its tables up to date at start.</summary>
public static class Store
{
    /// <summary>The file's name inside the data folder.</summary>
    public const string FileName = "salesbot.db";

    /// <summary>SQLite in the data folder, or PostgreSQL where there is a connection string.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, StoreSettings settings)
    {
        services.AddSingleton(settings);
        if (settings.Postgres is { } connection)
        {
            return services.AddDbContextPool<SalesDb, PostgresSalesDb>(options => PostgresSalesDb.Configure(options, connection));
        }

        Directory.CreateDirectory(settings.DataFolder);
        return services.AddDbContextPool<SalesDb, SqliteSalesDb>(
            options => SqliteSalesDb.Configure(options, Path.Combine(settings.DataFolder, FileName)));
    }

    /// <summary>Why a connection string is none; null when it is one.</summary>
    public static string? FaultIn(string connectionString) => PostgresSalesDb.FaultIn(connectionString);

    /// <summary>Applies the migrations that are missing. One process at a time does it; the others wait.</summary>
    /// <exception cref="StoreException">The store cannot be opened, or a newer version of the program has used it.</exception>
    public static async Task MigrateAsync(SalesDb db, StoreSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            await db.PrepareAsync(settings, RefuseNewerAsync, cancellationToken);
        }
        catch (Exception fault) when (Fault(fault) is { } cause && db.Explain(cause, settings) is { } sentence)
        {
            throw new StoreException(sentence, fault);
        }
    }

    /// <summary>What the database or the file system said, however deep it lies.</summary>
    private static Exception? Fault(Exception? fault) =>
        fault is null or DbException or IOException or UnauthorizedAccessException ? fault : Fault(fault.InnerException);

    private static async Task RefuseNewerAsync(SalesDb db, CancellationToken cancellationToken)
    {
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
        {
            throw new StoreException(
                $"The store was used by a newer version of the program (it has {string.Join(", ", unknown)}), and this one would not keep it whole. "
                + "Run the newer version, or restore a backup from before.");
        }
    }
}
