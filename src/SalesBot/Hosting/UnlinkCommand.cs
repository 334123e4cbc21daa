using SalesBot.Chat.People;
using SalesBot.Chat.Words;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Team;

namespace SalesBot.Hosting;

/// <summary>Unlinking on the command line: <c>unlink</c>.</summary>
internal static class UnlinkCommand
{
    public const string Arguments = "UPN";

    private static readonly Viewer By = Viewer.System("command line");

    /// <returns>0 when it is done, 1 when there is nothing to unlink, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (Hosting.Arguments.Read(args, [], []) is not { Rest: [var upn] })
        {
            await Console.Error.WriteLineAsync($"Usage: unlink {Arguments}");
            return 2;
        }

        if (await services.GetRequiredService<Leaving>().MemberAsync(upn.Trim().ToLowerInvariant(), cancellationToken) is not { } member)
        {
            await Console.Error.WriteLineAsync($"There is no member {upn}.");
            return 1;
        }

        var done = await services.GetRequiredService<Links>().UnlinkAsync(member, By, cancellationToken);
        var words = TeamWords.Texts.Say(Locale.English, done ? "unlink.done" : "unlink.none", member.Name, member.Upn);
        if (!done)
        {
            await Console.Error.WriteLineAsync(words);
            return 1;
        }

        await services.GetRequiredService<SalesDb>().SaveAsync(By, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancellationToken);
        await Console.Out.WriteLineAsync(words);
        return 0;
    }
}
