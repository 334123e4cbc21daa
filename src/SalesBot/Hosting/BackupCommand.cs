using SalesBot.Data;
using static SalesBot.Hosting.CommandAnswers;

namespace SalesBot.Hosting;

/// <summary><c>backup FILE</c>: copies the store into a file while the bot runs, and tries the copy.</summary>
internal static class BackupCommand
{
    public const string Usage = "FILE";

    /// <returns>0 when it is made, 1 when it is refused, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (Arguments.Read(args, [], []) is not { Rest: [var file] })
        {
            await Console.Error.WriteLineAsync($"Usage: backup {Usage}");
            return 2;
        }

        var backup = services.GetRequiredService<Backup>();
        return !backup.CanBeMade ? await RefuseAsync("This store is in PostgreSQL; pg_dump makes its backups, as docs/operations.md says.")
            : File.Exists(file) ? await RefuseAsync($"{file} is there already; name another file.")
            : await MakeAsync(backup, file, cancellationToken);
    }

    private static async Task<int> MakeAsync(Backup backup, string file, CancellationToken cancellationToken)
    {
        try
        {
            var (rows, tables) = await backup.MakeAsync(file, cancellationToken);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"{file} holds {rows} rows of {tables} tables, read again and sound."));
            return 0;
        }
        catch (BackupException bad)
        {
            return await RefuseAsync(bad.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"{file} cannot be written: {fault.Message}");
        }
    }
}
