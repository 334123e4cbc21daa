namespace SalesBot.Hosting;

/// <summary>What the program was started for: to serve, or one command.</summary>
internal sealed class Command
{
    private static readonly Dictionary<string, Func<IServiceProvider, string[], CancellationToken, Task<int>>> Commands = new()
    {
        ["import"] = ImportCommand.RunAsync,
        ["understand"] = UnderstandCommand.RunAsync,
    };

    private readonly string[] _args;

    private Command(string[] args) => _args = args;

    /// <summary>Whether it is the server that is to run.</summary>
    public bool IsServe => _args.Length == 0 || _args[0].StartsWith('-');

    /// <summary>Arguments meant for the host (settings) and not for a command.</summary>
    public string[] HostArguments => IsServe ? _args : [];

    public static Command Parse(string[] args) => new(args);

    /// <summary>Why it cannot be run; null when it can.</summary>
    public string? Refusal => IsServe || Commands.ContainsKey(_args[0])
        ? null
        : $"There is no command '{_args[0]}'. Commands: {string.Join(", ", Commands.Keys)}.";

    /// <summary>Runs it; 0 when it went well, 2 when its arguments are wrong.</summary>
    public Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        Commands[_args[0]](services, _args[1..], cancellationToken);
}
