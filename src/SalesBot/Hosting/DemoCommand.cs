using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Hosting;

/// <summary><c>demo</c>: imports the demo company, in any environment, into a store that holds no other.</summary>
internal static class DemoCommand
{
    /// <returns>0 when it is in, 1 when it is refused, 2 when there are arguments.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (args.Length > 0)
        {
            await Console.Error.WriteLineAsync("Usage: demo");
            return 2;
        }

        var db = services.GetRequiredService<SalesDb>();
        var isIn = await db.Set<ImportedFolder>().AnyAsync(f => f.Path == FirstStart.DemoFolder, cancellationToken);
        if (!isIn && await FirstStart.HasMembersAsync(db))
        {
            await Console.Error.WriteLineAsync(
                "There are members in the store already, and the demo company would be mixed in among them. Give it a store of its own: set SalesBot__DataFolder.");
            return 1;
        }

        return await ImportCommand.RunAsync(services, [FirstStart.DemoFolder], cancellationToken);
    }
}
