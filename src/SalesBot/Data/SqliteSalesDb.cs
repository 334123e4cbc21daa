using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Data;

/// <summary>The store in one SQLite file: the embedded default.</summary>
public sealed class SqliteSalesDb(DbContextOptions<SqliteSalesDb> options) : SalesDb(options)
{
    // A key is never given again, even when its row was deleted: the audit would speak of two.
    internal override async Task<long> NextIdAsync<T>(CancellationToken cancellationToken)
    {
        var table = Model.FindEntityType(typeof(T))!.GetTableName()!;
        var sequence = await Database
            .SqlQuery<long?>($"""SELECT MAX(seq) AS "Value" FROM sqlite_sequence WHERE name = {table}""")
            .SingleAsync(cancellationToken);
        return (sequence ?? 0) + 1;
    }

    internal static void Configure(DbContextOptionsBuilder builder, string file) => builder
        .UseSqlite($"Data Source={file};Foreign Keys=True")
        .AddInterceptors(SafeSettings.Instance)
        // Two turns that save at once are no fault: one of them thinks again. What is a fault is logged by who meets it.
        .ConfigureWarnings(warnings => warnings.Log(
            (CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug))
            // A member's regions and leaves are few: one query reads both.
            .Ignore(RelationalEventId.MultipleCollectionIncludeWarning));

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
