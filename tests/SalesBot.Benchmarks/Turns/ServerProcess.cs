using System.Diagnostics;

namespace SalesBot.Benchmarks.Turns;

/// <summary>A server that runs beside the driver, so that its processor time is its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri messages) => (_process, Messages) = (process, messages);

    /// <summary>Where it takes activities.</summary>
    public Uri Messages { get; }

    /// <summary>What it has used of all processors until now.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServerProcess> StartAsync(string kind)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, Arguments(kind)) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{kind} did not start.");
        return new ServerProcess(process, new Uri(new Uri(address), "api/messages"));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Run by <c>dotnet</c>, its first argument is the program.</summary>
    private static string[] Arguments(string kind) =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0], "serve", kind] : ["serve", kind];
}
