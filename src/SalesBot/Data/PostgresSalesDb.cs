using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SalesBot.Data;

/// <summary>The store in a PostgreSQL database, which several instances of the program share.</summary>
public sealed class PostgresSalesDb(DbContextOptions<PostgresSalesDb> options) : SalesDb(options)
{
    // Any numbers do, as long as nobody else takes these locks in the same database.
    private const long Migrating = 0x5A1E5B07_00000001;
    private const long Importing = 0x5A1E5B07_00000002;

    /// <summary>Statements that are run again and again are kept prepared, unless the connection string says otherwise (as behind a pooler).</summary>
    private const int Prepared = 100;

    internal override Task<Keys> KeysAsync<T>(CancellationToken cancellationToken)
    {
        var sequence = $"pg_get_serial_sequence('\"{Model.FindEntityType(typeof(T))!.GetTableName()}\"', 'Id')";
        return Task.FromResult(new Keys(Reserve()));

        IEnumerable<long> Reserve()
        {
            for (var many = 16; ; many = Math.Min(2 * many, 4096))
            {
                var sql = $"SELECT nextval({sequence}) AS \"Value\" FROM generate_series(1, {many})";
                foreach (var key in Database.SqlQueryRaw<long>(sql).ToList()) yield return key;
            }
        }
    }

    internal override async Task<IDbContextTransaction> BeginAloneAsync(CancellationToken cancellationToken)
    {
        var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await WaitingAsync($"SELECT pg_advisory_xact_lock({Importing})", cancellationToken);
        return transaction;
    }

    private protected override Outlook OutlookOf(DbException fault) => fault switch
    {
        PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation
                or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
        } => Outlook.Raced,
        PostgresException
        {
            SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
                or PostgresErrorCodes.TooManyConnections
        } => Outlook.Away,
        NpgsqlException { IsTransient: true } and not PostgresException => Outlook.Away,
        _ => Outlook.Stays,
    };

    internal override async Task PrepareAsync(
        StoreSettings settings, Func<SalesDb, CancellationToken, Task> check, CancellationToken cancellationToken)
    {
        // The lock is the connection's: it goes with it when the process dies.
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await WaitingAsync($"SELECT pg_advisory_lock({Migrating})", cancellationToken);
            await check(this, cancellationToken);
            await Database.MigrateAsync(cancellationToken);
            await Database.ExecuteSqlRawAsync($"SELECT pg_advisory_unlock({Migrating})", cancellationToken);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    internal override string? Explain(Exception fault, StoreSettings settings)
    {
        var to = new NpgsqlConnectionStringBuilder(settings.Postgres);
        var place = $"{to.Host}:{to.Port}";
        return fault switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"PostgreSQL at {place} has no database '{to.Database}'. Create it, owned by '{to.Username}'.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"PostgreSQL at {place} does not let '{to.Username}' in. Check user and password in SalesBot:ConnectionString.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
                $"PostgreSQL does not let '{to.Username}' make tables in '{to.Database}'. Make that user the owner of the database.",
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
                $"There is no room left on the disk of PostgreSQL at {place}. Nothing was changed.",
            NpgsqlException { InnerException: SocketException or TimeoutException or IOException } or IOException or NpgsqlException { IsTransient: true } =>
                $"PostgreSQL does not answer at {place}. Check SalesBot:ConnectionString and whether it runs.",
            _ => null,
        };
    }

    /// <summary>Why a connection string is none; null when it is one. What it says is not repeated: it may hold a password.</summary>
    internal static string? FaultIn(string connectionString)
    {
        try
        {
            var to = new NpgsqlConnectionStringBuilder(connectionString);
            return (to.Host, to.Database) is ({ Length: > 0 }, { Length: > 0 }) ? null : "it names no Host or no Database";
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return fault.Message.TrimEnd('.');
        }
    }

    internal static void Configure(DbContextOptionsBuilder builder, string connectionString) => builder
        .UseNpgsql(Complete(connectionString))
        .AddInterceptors(WholeText.Instance)
        .LogFaultsQuietly();

    /// <summary>A connection string with what it leaves open.</summary>
    internal static string Complete(string connectionString)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        if (!to.ShouldSerialize("Application Name")) to.ApplicationName = "SalesBot";
        if (!to.ShouldSerialize("Max Auto Prepare")) to.MaxAutoPrepare = Prepared;
        return to.ConnectionString;
    }

    // Text is ordered and compared by its letters' numbers, as in SQLite, whatever the database was created with, and as long
    // as it is: how long something may be is for its rule to say, in words that help.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().HaveColumnType("text").UseCollation("C");
    }

    /// <summary>Others may be long at it; whoever waits is stopped by the caller alone.</summary>
    private async Task WaitingAsync(string sql, CancellationToken cancellationToken)
    {
        var limit = Database.GetCommandTimeout();
        Database.SetCommandTimeout(0);
        await Database.ExecuteSqlRawAsync(sql, cancellationToken);
        Database.SetCommandTimeout(limit);
    }

    /// <summary>For <c>dotnet ef</c> alone.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<PostgresSalesDb>
    {
        public PostgresSalesDb CreateDbContext(string[] args)
        {
            var builder = new DbContextOptionsBuilder<PostgresSalesDb>();
            Configure(builder, "Host=localhost;Database=design");
            return new PostgresSalesDb(builder.Options);
        }
    }
}
