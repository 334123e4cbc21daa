using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using SalesBot.Data;

namespace SalesBot.Tests.Drivers;

/// <summary>
/// A PostgreSQL of the tests' own: a cluster in a temporary folder, on loopback, as safe with what it is told as one in
/// production. It ends with the process that started it, however that ends.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private const string User = "salesbot";

    // PostgreSQL refuses to run as root. It lives as long as the guard's standard input is open, and takes its files along.
    private const string Guard =
        """
        cd "$0"
        initdb -D data -U salesbot -A trust -E UTF8 --locale=C.UTF-8 --no-sync >log 2>&1 &&
        pg_ctl -D data -l log -w -t 120 -o "-p $1 -k '' -c listen_addresses=127.0.0.1 -c max_connections=400" start >/dev/null &&
        echo ready && read -r _
        pg_ctl -D data stop -m immediate >/dev/null 2>&1
        cd / && rm -rf "$0"
        """;

    private static readonly string[] Programs = ["initdb", "postgres", "pg_ctl"];

    private static readonly string? Bin = FindBin();

    private static readonly Lazy<PostgresCluster> Started = new(() => new PostgresCluster());

    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-postgres-").FullName;
    private readonly Process _guard;
    private int _databases;

    private PostgresCluster()
    {
        Port = FreePort();
        _guard = Process.Start(GuardStart())!;
        if (_guard.StandardOutput.ReadLine() != "ready") throw new InvalidOperationException($"PostgreSQL does not start.\n{Log()}");
    }

    /// <summary>Set where one has had these tests already.</summary>
    private const string Without = "SALESBOT_WITHOUT_POSTGRES";

    /// <summary>Why there is none; null when there can be one.</summary>
    public static string? Missing =>
        Environment.GetEnvironmentVariable(Without) is { Length: > 0 } ? $"{Without} is set."
        : Bin is not null ? null
        : $"PostgreSQL's programs ({string.Join(", ", Programs)}) are not on this machine.";

    /// <summary>The one cluster of this process, started when it is first asked for.</summary>
    public static PostgresCluster Running => Started.Value;

    /// <summary>One of one's own, to do harm to.</summary>
    public static PostgresCluster Start() => new();

    public int Port { get; }

    /// <summary>How the program is told of a database in it.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Database={database};Username={User};Maximum Pool Size=20";

    /// <summary>A new database, empty or a copy of one that nobody is connected to.</summary>
    public string Create(string? template = null)
    {
        var name = $"store_{Interlocked.Increment(ref _databases)}";
        Execute($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}");
        return name;
    }

    /// <summary>Lets go of a database; it goes with the cluster.</summary>
    public static void Leave(string connectionString)
    {
        using var connection = new NpgsqlConnection(PostgresSalesDb.Complete(connectionString));
        NpgsqlConnection.ClearPool(connection);
    }

    /// <summary>Stops it at once, as a crash would, and starts it again.</summary>
    public void Crash() => Control("restart", "-m", "immediate");

    public void Dispose()
    {
        _guard.StandardInput.Close();
        _guard.WaitForExit();
        _guard.Dispose();
    }

    /// <summary>Runs a statement as its owner.</summary>
    public void Execute(string sql, string database = "postgres")
    {
        using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false;Timeout=60;Command Timeout=120");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private void Control(params string[] arguments)
    {
        using var process = Process.Start(AsNobody([Path.Combine(Bin!, "pg_ctl"), "-D", $"{_folder}/data", "-w", "-l", $"{_folder}/log", .. arguments]))!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"pg_ctl {arguments[0]} failed.\n{Log()}");
    }

    private ProcessStartInfo GuardStart()
    {
        if (Environment.IsPrivilegedProcess)
        {
            using var own = Process.Start("chown", ["nobody", _folder]);
            own.WaitForExit();
        }

        var start = AsNobody(["sh", "-c", Guard, _folder, $"{Port}"]);
        start.RedirectStandardInput = true;
        return start;
    }

    private ProcessStartInfo AsNobody(string[] command)
    {
        string[] whole = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", .. command]
            : command;
        var start = new ProcessStartInfo(whole[0], whole[1..]) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{Bin}:{start.Environment["PATH"]}";
        return start;
    }

    private string Log() => File.Exists($"{_folder}/log") ? File.ReadAllText($"{_folder}/log") : "";

    private static int FreePort()
    {
        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        return ((IPEndPoint)any.LocalEndpoint).Port;
    }

    /// <summary>Debian keeps them out of the path; the newest is taken.</summary>
    private static string? FindBin()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var n) ? n : 0)
                .Select(d => Path.Combine(d, "bin"))
            : [];
        return path.Concat(debian).FirstOrDefault(folder => Programs.All(p => File.Exists(Path.Combine(folder, p))));
    }
}
