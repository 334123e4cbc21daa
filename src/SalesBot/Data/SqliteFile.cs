using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>What the store needs of its file: one process at a time that migrates it, and plain words for what is wrong with it.</summary>
internal static class SqliteFile
{
    private const int Full = 13;

    /// <summary>The file beside the log could not grow.</summary>
    private const int NoRoomForIndex = 4874;

    /// <summary>An exclusively opened file: the system lets go of it when its process dies, however it dies.</summary>
    public static async Task<FileStream> TakeTurnAsync(string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "migrating");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException fault) when (attempt < 300 && IsHeld(fault))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    /// <summary>Another process has the file open: EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>Whoever has the turn is the only one who migrates, so a lock that stands in the database is a dead process's.</summary>
    public static async Task ClearStaleLockAsync(SalesDb db, CancellationToken cancellationToken)
    {
        var locks = await db.Database
            .SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'""")
            .SingleAsync(cancellationToken);
        if (locks > 0)
        {
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" """, cancellationToken);
        }
    }

    /// <summary>What is wrong with the file; null when it is something else. The numbers are SQLite's result codes.</summary>
    public static string? Explain(Exception fault, string folder)
    {
        var file = Path.Combine(Path.GetFullPath(folder), Store.FileName);
        return fault switch
        {
            SqliteException { SqliteErrorCode: 11 or 26 } =>
                $"The store {file} is damaged or no store at all. Nothing was changed in it; put a backup in its place.",
            SqliteException { SqliteErrorCode: 3 or 8 or 14 } or UnauthorizedAccessException or IOException =>
                $"The store {file} cannot be written: {fault.Message} The folder and the file must belong to the account that runs the program.",
            SqliteException { SqliteErrorCode: Full } or SqliteException { SqliteExtendedErrorCode: NoRoomForIndex } =>
                $"There is no room left on the disk for the store {file}. Nothing was changed in it.",
            SqliteException { SqliteErrorCode: 5 or 6 } => $"Another program keeps the store {file} to itself. Stop it and start again.",
            SqliteException { SqliteErrorCode: 10 } => $"The disk under the store {file} fails: {fault.Message}",
            _ => null,
        };
    }
}
