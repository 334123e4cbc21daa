using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Tests.Drivers;

/// <summary>The built program as a process of its own, in an empty folder, with no settings but those given.</summary>
public sealed partial class BuiltProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _listens = new();

    private BuiltProgram(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginErrorReadLine();
    }

    /// <summary>Runs <c>SalesBot.dll</c> as it was built.</summary>
    public static BuiltProgram Run(string folder, string[] arguments, params (string Name, string Value)[] settings) =>
        new(StartInfo(folder, [Path.Combine(AppContext.BaseDirectory, "SalesBot.dll"), .. arguments], settings));

    /// <summary>Runs <c>dotnet run</c> on the project, without building it again.</summary>
    public static BuiltProgram DotnetRun(string folder, string[] options, params (string Name, string Value)[] settings) =>
        new(StartInfo(folder, ["run", "--no-build", "-c", Configuration, "--project", Project!, .. options], settings));

    /// <summary>The project of the program; null where the tests run without its source.</summary>
    public static string? Project
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesBot.sln")))
            {
                folder = folder.Parent;
            }

            return folder is null ? null : Path.Combine(folder.FullName, "src", "SalesBot");
        }
    }

    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>What it wrote to standard error so far.</summary>
    public string Errors => _errors.ToString();

    /// <summary>The address it says it listens on.</summary>
    public Task<Uri> ListensAsync() => _listens.Task.WaitAsync(Patience);

    /// <summary>Waits for its end: exit code, standard output and standard error.</summary>
    public async Task<(int Exit, string Output, string Errors)> EndsAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, output, _errors.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string folder, IEnumerable<string> arguments, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("SalesBot__", StringComparison.OrdinalIgnoreCase)
        || name.Equals("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase)
        || name.Equals("URLS", StringComparison.OrdinalIgnoreCase);

    private void Hear(string? line)
    {
        if (line is null)
        {
            _listens.TrySetException(new InvalidOperationException($"It ended without listening:\n{_errors}"));
            return;
        }

        _errors.Append(line).Append('\n');
        if (Listening().Match(line) is { Success: true } match)
        {
            _listens.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}
