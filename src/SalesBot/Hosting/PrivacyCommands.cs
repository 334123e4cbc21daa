using SalesBot.Core.Members;
using SalesBot.Data.Privacy;
using SalesBot.Features.Team;
using static SalesBot.Hosting.CommandAnswers;

namespace SalesBot.Hosting;

/// <summary>What is kept about a person, on the command line: <c>about</c> writes it into a file, <c>erase</c> takes it away for good.</summary>
internal static class PrivacyCommands
{
    public const string AboutUsage = "UPN OUT.json";
    public const string EraseUsage = "UPN [--yes]";

    private static readonly Viewer By = Viewer.System("command line");

    /// <returns>0 when it is written, 1 when it is refused, 2 when the arguments are wrong.</returns>
    public static async Task<int> AboutAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (Arguments.Read(args, [], []) is not { Rest: [var upn, var path] })
        {
            return await WrongAsync($"about {AboutUsage}");
        }

        if (await FindAsync(services, upn, cancellationToken) is not { } member)
        {
            return await RefuseAsync($"There is no member {upn}.");
        }

        try
        {
            await File.WriteAllTextAsync(path, await services.GetRequiredService<PersonalFile>().OfAsync(member, cancellationToken), cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"{path} cannot be written: {fault.Message}");
        }

        return await SayAsync($"All that is kept about {member.Name} is in {path}.");
    }

    /// <returns>0 when it is done, 1 when it is refused, 2 when the arguments are wrong.</returns>
    public static async Task<int> EraseAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (Arguments.Read(args, [], ["--yes"]) is not { Rest: [var upn] } said)
        {
            return await WrongAsync($"erase {EraseUsage}");
        }

        return await FindAsync(services, upn, cancellationToken) is not { } member ? await RefuseAsync($"There is no member {upn}.")
            : member.Active ? await RefuseAsync($"{member.Name} still has access. End it first: deactivate {member.Upn}")
            : !said.Has("--yes") ? await RefuseAsync(
                $"This takes {member.Name} out of the store for good; backups made before still hold them. To do it: erase {member.Upn} --yes")
            : await EraseAsync(services, member, cancellationToken);
    }

    private static async Task<int> EraseAsync(IServiceProvider services, Member member, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var gone = await services.GetRequiredService<Erasure>().RunAsync(member, By, now, cancellationToken);
        return await SayAsync(FormattableString.Invariant(
            $"{member.Name} is erased: {gone} rows of theirs are gone. Visits, payments and every sum stand as before, credited to Member {member.Id}."));
    }

    private static Task<Member?> FindAsync(IServiceProvider services, string upn, CancellationToken cancellationToken) =>
        services.GetRequiredService<Leaving>().MemberAsync(upn.Trim().ToLowerInvariant(), cancellationToken);
}
