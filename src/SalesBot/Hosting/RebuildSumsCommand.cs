using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Hosting;

/// <summary><c>rebuild-sums [--dry-run]</c>: adds the facts up anew and says whether the daily sums differed.</summary>
internal static class RebuildSumsCommand
{
    public const string Usage = "[--dry-run]";

    /// <summary>More are counted, not listed.</summary>
    private const int MostListed = 20;

    private static readonly Viewer By = Viewer.System("command line");

    /// <returns>0 when nothing differed, 1 when something did, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (Arguments.Read(args, [], ["--dry-run"]) is not { Rest: [] } said)
        {
            await Console.Error.WriteLineAsync($"Usage: rebuild-sums {Usage}");
            return 2;
        }

        var db = services.GetRequiredService<SalesDb>();
        var report = await services.GetRequiredService<SumsRebuild>().RunAsync(said.Has("--dry-run"), cancellationToken);
        var names = await NamesAsync(db, cancellationToken);
        foreach (var difference in report.Differences.Take(MostListed))
        {
            await Console.Out.WriteLineAsync(Line(difference, names));
        }

        await Console.Out.WriteLineAsync(Verdict(report, said.Has("--dry-run")));
        return report.Differences.Count == 0 ? 0 : 1;
    }

    private static async Task<Func<DailySum, string>> NamesAsync(SalesDb db, CancellationToken cancellationToken)
    {
        var seen = db.For(By);
        var regions = await seen.Regions.ToDictionaryAsync(r => r.Id, r => r.Code, cancellationToken);
        var members = await seen.Members.ToDictionaryAsync(m => m.Id, m => m.Upn, cancellationToken);
        return s => $"{s.Date:yyyy-MM-dd} {regions.GetValueOrDefault(s.RegionId, "?")} {members.GetValueOrDefault(s.MemberId, "?")}";
    }

    private static string Line(SumDifference difference, Func<DailySum, string> name) =>
        $"{name(difference.Either)}: {Say(difference.Kept)} stood there; the facts say {Say(difference.Facts)}";

    private static string Say(DailySum? sum) => sum is null
        ? "nothing"
        : FormattableString.Invariant(
            $"collected {Money.FromMinor(sum.CollectedMinor):0.00}, visits {sum.Visits}, touches {sum.Touches}, new customers {sum.NewCustomers}, leads {sum.Leads}");

    private static string Verdict(SumsReport report, bool dryRun)
    {
        var (right, wrong) = (report.Right, report.Differences.Count);
        return wrong == 0 ? FormattableString.Invariant($"All {right} daily sums are those of the facts.")
            : FormattableString.Invariant($"{wrong} of {right + wrong} daily sums differed from the facts")
                + (dryRun ? "; nothing was changed." : " and were put right.");
    }
}
