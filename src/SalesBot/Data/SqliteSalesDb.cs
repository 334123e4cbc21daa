using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace SalesBot.Data;

/// <summary>The store in one SQLite file: the embedded default.</summary>
public sealed class SqliteSalesDb(DbContextOptions<SqliteSalesDb> options) : SalesDb(options)
{
    private const int Constraint = 19;

    // A key is never given again, even when its row was deleted: the audit would speak of two. Nobody else writes meanwhile.
    internal override async Task<Keys> KeysAsync<T>(CancellationToken cancellationToken)
    {
        var table = Model.FindEntityType(typeof(T))!.GetTableName()!;
        var last = await Database
            .SqlQuery<long?>($"""SELECT MAX(seq) AS "Value" FROM sqlite_sequence WHERE name = {table}""")
            .SingleAsync(cancellationToken);
        return new Keys(From((last ?? 0) + 1));

        static IEnumerable<long> From(long key)
        {
            while (true) yield return key++;
        }
    }

    // Every transaction takes the file's one write lock when it begins.
    internal override Task<IDbContextTransaction> BeginAloneAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(cancellationToken);

    private protected override Outlook OutlookOf(DbException fault) =>
        fault is SqliteException { SqliteErrorCode: Constraint } ? Outlook.Raced : Outlook.Stays;

    internal override async Task PrepareAsync(
        StoreSettings settings, Func<SalesDb, CancellationToken, Task> check, CancellationToken cancellationToken)
    {
        await using var turn = await SqliteFile.TakeTurnAsync(settings.DataFolder, cancellationToken);
        await check(this, cancellationToken);
        // Readers then do not wait for a writer. It stands in the file, so once is enough; saying it again does nothing.
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        await SqliteFile.ClearStaleLockAsync(this, cancellationToken);
        await Database.MigrateAsync(cancellationToken);
    }

    internal override string? Explain(Exception fault, StoreSettings settings) => SqliteFile.Explain(fault, settings.DataFolder);

    internal static void Configure(DbContextOptionsBuilder builder, string file) => builder
        .UseSqlite($"Data Source={file};Foreign Keys=True")
        .AddInterceptors(SafeSettings.Instance)
        .LogFaultsQuietly();

    /// <summary>Settings that SQLite keeps for a connection, not in the file. The journal mode (WAL) stands in the file.</summary>
    private sealed class SafeSettings : DbConnectionInterceptor
    {
        public static readonly SafeSettings Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        // Ten senders at once got 641 of 1000 writes done without a busy timeout, all of them with it.
        private const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
    }

    /// <summary>For <c>dotnet ef</c> alone.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<SqliteSalesDb>
    {
        public SqliteSalesDb CreateDbContext(string[] args)
        {
            var builder = new DbContextOptionsBuilder<SqliteSalesDb>();
            Configure(builder, "design.db");
            return new SqliteSalesDb(builder.Options);
        }
    }
}
