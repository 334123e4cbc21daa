using SalesBot.Hosting.Manifest;

namespace SalesBot.Hosting;

/// <summary>What the program was started for: to serve, or one command.</summary>
internal sealed class Command
{
    private static readonly Dictionary<string, Entry> Commands = new()
    {
        ["import"] = new("FOLDER [--dry-run] [--encoding NAME]", "brings a folder of CSV files into the store", ImportCommand.RunAsync),
        ["demo"] = new("", "brings the demo company into an empty store", DemoCommand.RunAsync),
        ["hand-over"] = new(TeamCommands.HandOverArguments, "gives a member's customers and open follow-ups to another", TeamCommands.HandOverAsync),
        ["deactivate"] = new(TeamCommands.DeactivateArguments, "ends a member's access, handing over what they own", TeamCommands.DeactivateAsync),
        ["reactivate"] = new(TeamCommands.ReactivateArguments, "gives a member access again", TeamCommands.ReactivateAsync),
        ["unlink"] = new(UnlinkCommand.Arguments, "lets the account of a member in Teams go, so that another can be linked", UnlinkCommand.RunAsync),
        ["unreachable"] = new("", "lists the members to whom the bot cannot speak first, and why", UnreachableCommand.RunAsync),
        ["export"] = new(ExportCommand.Usage, "writes what a member may see into a file", ExportCommand.RunAsync),
        ["manifest"] = Alone(ManifestCommand.Usage, "packs the app that is uploaded to Teams", ManifestCommand.RunAsync),
        ["diagnose"] = new(DiagnoseCommand.Usage, "says how the bot is; or tries once more what could not be delivered", DiagnoseCommand.RunAsync),
        ["backup"] = new(BackupCommand.Usage, "copies the store into a file while the bot runs, and tries the copy", BackupCommand.RunAsync),
        ["rebuild-sums"] = new(RebuildSumsCommand.Usage, "adds the facts up anew and says whether the daily sums differed", RebuildSumsCommand.RunAsync),
        ["about"] = new(PrivacyCommands.AboutUsage, "writes all that is kept about a member into a file", PrivacyCommands.AboutAsync),
        ["erase"] = new(PrivacyCommands.EraseUsage, "takes a member who has left out of the store; every sum stays", PrivacyCommands.EraseAsync),
        ["understand"] = new("--as UPN [--now LOCAL] [--explain] | --review", "reads sentences from standard input and writes how they are understood; or lists what was not", UnderstandCommand.RunAsync),
    };

    private readonly string[] _args;

    private Command(string[] args) => _args = args;

    /// <summary>Whether it is the server that is to run.</summary>
    public bool IsServe => !IsHelp && (_args.Length == 0 || _args[0].StartsWith('-'));

    /// <summary>Whether it is a command that needs neither settings nor store.</summary>
    public bool IsAlone => !IsServe && !IsHelp && Commands[_args[0]].IsAlone;

    /// <summary>Arguments meant for the host (settings) and not for a command.</summary>
    public string[] HostArguments => IsServe ? _args : [];

    public static Command Parse(string[] args) => new(args);

    /// <summary>Whether one asks what there is.</summary>
    public bool IsHelp => _args is ["help" or "--help" or "-h" or "-?", ..];

    /// <summary>Why it cannot be run; null when it can.</summary>
    public string? Refusal => IsServe || IsHelp || Commands.ContainsKey(_args[0])
        ? null
        : $"There is no command '{_args[0]}'. {Help}";

    /// <summary>All that the program can be started for, a line each.</summary>
    public static string Help => string.Join(Environment.NewLine,
    [
        $"Commands: {string.Join(", ", Commands.Keys)}, help. Without one the bot serves.",
        .. Commands.Select(command => $"  {$"{command.Key} {command.Value.Arguments}".TrimEnd()}: {command.Value.Purpose}"),
    ]);

    /// <summary>Runs it; 0 when it went well, 2 when its arguments are wrong.</summary>
    public Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        Commands[_args[0]].Run(services, _args[1..], cancellationToken);

    /// <summary>Runs one that <see cref="IsAlone"/>.</summary>
    public async Task<int> RunAloneAsync(CancellationToken cancellationToken)
    {
        await using var nothing = new ServiceCollection().BuildServiceProvider();
        return await RunAsync(nothing, cancellationToken);
    }

    private static Entry Alone(string arguments, string purpose, Func<string[], CancellationToken, Task<int>> run) =>
        new(arguments, purpose, (_, args, cancellationToken) => run(args, cancellationToken), IsAlone: true);

    private sealed record Entry(
        string Arguments, string Purpose, Func<IServiceProvider, string[], CancellationToken, Task<int>> Run, bool IsAlone = false);
}
