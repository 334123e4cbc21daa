using SalesBot.Data;
using SalesBot.Hosting;

var command = Command.Parse(args);
if (command.Refusal is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 2;
}

if (command.IsHelp)
{
    await Console.Out.WriteLineAsync(Command.Help);
    return 0;
}

if (command.IsAlone)
{
    return await command.RunAloneAsync(CancellationToken.None);
}

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = command.HostArguments,
        ContentRootPath = AppContext.BaseDirectory,
    });
    builder.AddSalesBot();
    await using var app = builder.Build();
    return command.IsServe ? await app.ServeAsync() : await app.RunCommandAsync(command);
}
catch (Exception wrong) when (wrong is SettingsException or StoreException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}

/// <summary>Named so that tests can start the program.</summary>
public sealed partial class Program;
