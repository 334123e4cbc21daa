using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>Copies the store into a file while others read and write it, and tries the copy before it is called a backup.</summary>
public sealed class Backup(SalesDb db)
{
    /// <summary>Whether this store can be copied so; PostgreSQL brings its own program for it.</summary>
    public bool CanBeMade => db.Database.GetDbConnection() is SqliteConnection;

    /// <summary>The file is there whole or not at all: it is written and tried under another name first.</summary>
    /// <returns>How many rows of how many tables are in it.</returns>
    /// <exception cref="IOException">The file cannot be written, or there is one of that name.</exception>
    /// <exception cref="BackupException">The copy did not stand its trial; it was removed.</exception>
    public async Task<(long Rows, int Tables)> MakeAsync(string file, CancellationToken cancellationToken)
    {
        var trial = $"{file}.part";
        // Made here and anew, so that a folder that cannot be written is told in the system's own words.
        await using (File.Open(trial, FileMode.CreateNew))
        {
        }

        try
        {
            await CopyAsync(trial, cancellationToken);
            var counts = await TryAsync(trial, cancellationToken);
            File.Move(trial, file);
            return counts;
        }
        finally
        {
            File.Delete(trial);
        }
    }

    private async Task CopyAsync(string file, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var copy = await OpenAsync(file, SqliteOpenMode.ReadWrite, cancellationToken);
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
        // A copy in one file: without this it would ask for a log beside it.
        await AskAsync(copy, "PRAGMA journal_mode=DELETE", cancellationToken);
    }

    /// <summary>Reads every page and every row of the copy.</summary>
    private static async Task<(long Rows, int Tables)> TryAsync(string file, CancellationToken cancellationToken)
    {
        await using var copy = await OpenAsync(file, SqliteOpenMode.ReadOnly, cancellationToken);
        Refuse(await AskAsync(copy, "PRAGMA integrity_check", cancellationToken) is not ["ok"], "it is damaged");
        Refuse(await AskAsync(copy, "PRAGMA foreign_key_check", cancellationToken) is not [], "rows in it belong to rows that are not");
        var tables = await AskAsync(copy, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", cancellationToken);
        var rows = 0L;
        foreach (var table in tables)
        {
            var count = await AskAsync(copy, $"SELECT COUNT(*) FROM \"{table}\"", cancellationToken);
            rows += long.Parse(count[0], System.Globalization.CultureInfo.InvariantCulture);
        }

        return (rows, tables.Count);
    }

    private static void Refuse(bool isBad, string why)
    {
        if (isBad)
        {
            throw new BackupException($"The copy was tried and thrown away: {why}.");
        }
    }

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        // Not pooled: a kept connection would hold the file after it has its name.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<List<string>> AskAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            values.Add(reader.GetValue(0).ToString()!);
        }

        return values;
    }
}

/// <summary>A copy of the store that is none; the message says why.</summary>
public sealed class BackupException(string message) : Exception(message);
