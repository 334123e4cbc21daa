using SalesBot.Chat.Words;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Team;
using static SalesBot.Hosting.CommandAnswers;

namespace SalesBot.Hosting;

/// <summary>Leaving and moving on the command line: <c>hand-over</c>, <c>deactivate</c>, <c>reactivate</c>.</summary>
internal static class TeamCommands
{
    public const string HandOverArguments = "--from UPN --to UPN [--region CODE] [--dry-run]";
    public const string DeactivateArguments = "UPN [--to UPN]";
    public const string ReactivateArguments = "UPN";

    private static readonly Viewer By = Viewer.System("command line");

    private static readonly Locale Locale = Locale.English;

    /// <returns>0 when it is done, 1 when it is refused, 2 when the arguments are wrong.</returns>
    public static async Task<int> HandOverAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (Arguments.Read(args, ["--from", "--to", "--region"], ["--dry-run"]) is not { Rest: [] } said || said["--from"] is null || said["--to"] is null)
        {
            return await WrongAsync($"hand-over {HandOverArguments}");
        }

        var leaving = services.GetRequiredService<Leaving>();
        var region = said["--region"] is { } code ? await leaving.RegionAsync(code.ToLowerInvariant(), cancellationToken) : null;
        if (said["--region"] is { } unknown && region is null)
        {
            return await RefuseAsync($"There is no region {unknown}.");
        }

        return await BothAsync(leaving, said["--from"]!, said["--to"]!, region, cancellationToken) is not { } passage ? 1
            : said.Has("--dry-run") ? await WouldGoAsync(leaving, passage, cancellationToken)
            : await HandOverAsync(services, passage, cancellationToken);
    }

    /// <returns>0 when it is done, 1 when it is refused, 2 when the arguments are wrong.</returns>
    public static async Task<int> DeactivateAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (Arguments.Read(args, ["--to"], []) is not { Rest: [var upn] } said)
        {
            return await WrongAsync($"deactivate {DeactivateArguments}");
        }

        var leaving = services.GetRequiredService<Leaving>();
        if (await MemberAsync(leaving, upn, cancellationToken) is not { } member)
        {
            return 1;
        }

        if (!member.Active)
        {
            return await RefuseAsync(TeamWords.Texts.Say(Locale, "deactivate.already", member.Name));
        }

        var passage = said["--to"] is { } to ? await BothAsync(leaving, upn, to, null, cancellationToken) : null;
        return said["--to"] is not null && passage is null ? 1
            : passage is null && await OwnedStillAsync(leaving, member, cancellationToken) is { } orphans ? await RefuseAsync(orphans)
            : await DeactivateAsync(services, passage?.From ?? member, passage, cancellationToken);
    }

    /// <returns>0 when it is done, 1 when it is refused, 2 when the arguments are wrong.</returns>
    public static async Task<int> ReactivateAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (Arguments.Read(args, [], []) is not { Rest: [var upn] })
        {
            return await WrongAsync($"reactivate {ReactivateArguments}");
        }

        var leaving = services.GetRequiredService<Leaving>();
        if (await MemberAsync(leaving, upn, cancellationToken) is not { } member)
        {
            return 1;
        }

        if (member.Active)
        {
            return await RefuseAsync(TeamWords.Texts.Say(Locale, "reactivate.already", member.Name));
        }

        leaving.SetActive(member, active: true, By);
        await SaveAsync(services, cancellationToken);
        return await SayAsync(TeamWords.Texts.Say(Locale, "reactivate.done", member.Name));
    }

    private static async Task<int> HandOverAsync(IServiceProvider services, Passage passage, CancellationToken cancellationToken)
    {
        var gone = await services.GetRequiredService<Leaving>().HandOverAsync(passage, By, cancellationToken);
        await SaveAsync(services, cancellationToken);
        return await SayAsync(TeamWords.Gone(Locale, passage, gone));
    }

    private static async Task<int> WouldGoAsync(Leaving leaving, Passage passage, CancellationToken cancellationToken)
    {
        var going = await leaving.OwnedAsync(passage.From, passage.Region, cancellationToken);
        var then = going + await leaving.OwnedAsync(passage.To, null, cancellationToken);
        return await SayAsync(
            $"{TeamWords.Of(Locale, going)} would go from {passage.From.Name} to {passage.To.Name}, who then has {TeamWords.Of(Locale, then)}. Nothing was changed.");
    }

    private static async Task<int> DeactivateAsync(IServiceProvider services, Member member, Passage? passage, CancellationToken cancellationToken)
    {
        var leaving = services.GetRequiredService<Leaving>();
        var gone = passage is null ? null : await leaving.HandOverAsync(passage, By, cancellationToken);
        leaving.SetActive(member, active: false, By);
        await SaveAsync(services, cancellationToken);
        var ended = TeamWords.Texts.Say(Locale, "deactivate.done", member.Name);
        return await SayAsync(gone is null || gone.IsNothing ? ended : $"{ended} {TeamWords.Gone(Locale, passage!, gone)}");
    }

    /// <summary>What they still own and how to hand it over; null for nothing.</summary>
    private static async Task<string?> OwnedStillAsync(Leaving leaving, Member member, CancellationToken cancellationToken)
    {
        var owned = await leaving.OwnedAsync(member, null, cancellationToken);
        return new WhoLeavesOwnsNothing(owned.Customers, owned.FollowUps).IsKept ? null
            : $"{member.Name} still owns {TeamWords.Of(Locale, owned)}. Name who gets them: deactivate {member.Upn} --to UPN";
    }

    private static async Task<Passage?> BothAsync(Leaving leaving, string fromUpn, string toUpn, Region? region, CancellationToken cancellationToken)
    {
        if (await MemberAsync(leaving, fromUpn, cancellationToken) is not { } from || await MemberAsync(leaving, toUpn, cancellationToken) is not { } to)
        {
            return null;
        }

        var passage = new Passage(from, to, region);
        if (passage.Broken is not { } rule)
        {
            return passage;
        }

        await RefuseAsync(TeamWords.Broken(Locale, rule, to.Name));
        return null;
    }

    private static async Task<Member?> MemberAsync(Leaving leaving, string upn, CancellationToken cancellationToken)
    {
        var member = await leaving.MemberAsync(upn.Trim().ToLowerInvariant(), cancellationToken);
        if (member is null)
        {
            await RefuseAsync($"There is no member {upn}.");
        }

        return member;
    }

    private static Task SaveAsync(IServiceProvider services, CancellationToken cancellationToken) => services.GetRequiredService<SalesDb>()
        .SaveAsync(By, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancellationToken);
}
