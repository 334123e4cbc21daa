using System.Globalization;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Prompts;

namespace SalesBot.Hosting;

/// <summary>Who cannot be prompted, on the command line: <c>unreachable</c>.</summary>
internal static class UnreachableCommand
{
    /// <returns>0 when it is told, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (args.Length > 0)
        {
            await Console.Error.WriteLineAsync("Usage: unreachable");
            return 2;
        }

        var zone = services.GetRequiredService<Company>().Zone;
        var (people, all) = await services.GetRequiredService<UnreachableQuery>().AllAsync(cancellationToken);
        foreach (var person in people)
        {
            await Console.Out.WriteLineAsync($"{person.Member.Upn}\t{person.Member.Name}\t{Why(person, zone)}");
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{people.Count} of {all} members cannot be reached."));
        return 0;
    }

    private static string Why(Unreachable person, string zone) => person.Why switch
    {
        WhyUnreachable.NeverTalked => "never talked to the bot",
        WhyUnreachable.Removed => $"removed the bot, learned {At(person, zone)}",
        _ => $"not taken {At(person, zone)}: {person.Said}",
    };

    private static string At(Unreachable person, string zone) =>
        $"{Zones.LocalAt(person.Since!.Value, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} ({zone})";
}
