namespace SalesBot.Hosting;

/// <summary>What the program was started for: to serve, or one command.</summary>
internal sealed class Command
{
    private static readonly Dictionary<string, Func<IServiceProvider, string[], CancellationToken, Task<int>>> Commands = new()
    {
        ["understand"] = UnderstandCommand.RunAsync,
    };

    private readonly string[] _args;

    private Command(string[] args) => _args = args;

    /// <summary>Whether it is the server that is to run.</summary>
    public bool IsServe => _args.Length == 0 || _args[0].StartsWith('-');

    /// <summary>Arguments meant for the host (settings) and not for a command.</summary>
    public string[] HostArguments => IsServe ? _args : [];

    public static Command Parse(string[] args) => new(args);

    /// <summary>Runs it; 0 when it went well, 2 when the command is unknown or its arguments are wrong.</summary>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (Commands.TryGetValue(_args[0], out var run))
        {
            return await run(services, _args[1..], cancellationToken);
        }

        await Console.Error.WriteLineAsync($"There is no command '{_args[0]}'. Commands: {string.Join(", ", Commands.Keys)}.");
        return 2;
    }
}
