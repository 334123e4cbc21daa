using System.Globalization;

namespace SalesBot.Features.Import;

/// <summary>What came of an import, as the command line says it.</summary>
internal static class ReportText
{
    public static string Of(ImportReport report, bool isDryRun) =>
        string.Join(Environment.NewLine, report.IsClean ? Lines(report, isDryRun) : Problems(report));

    private static IEnumerable<string> Problems(ImportReport report)
    {
        yield return $"Nothing was imported from {report.Folder.Path}: {Count(report.Problems.Count, "problem", "problems")}.";
        foreach (var problem in report.Problems) yield return problem.ToString();
    }

    private static IEnumerable<string> Lines(ImportReport report, bool isDryRun)
    {
        foreach (var file in report.Files)
        {
            yield return $"{file.File}.csv: {Count(file.Read, "row", "rows")} read, {Number(file.Added)} added, "
                + $"{Number(file.Changed)} changed, {Number(file.Unchanged)} unchanged, {Number(file.Later)} skipped (after today), {Number(file.Missing)} missing";
            if (file.Missing > 0) yield return Missing(file);
        }

        foreach (var unknown in report.Folder.Unknown) yield return $"{unknown}: left aside, no file of this name can be imported";
        yield return Sum(report, isDryRun);
    }

    private static string Missing(Tally file)
    {
        var more = file.Missing > file.FirstMissing.Count ? ", …" : "";
        return $"{file.File}.csv: not in the file any more, but kept in the store: {string.Join(", ", file.FirstMissing)}{more}";
    }

    private static string Sum(ImportReport report, bool isDryRun) => (report.Added + report.Changed, isDryRun) switch
    {
        (0, _) => "Nothing changes: the store has all of this already.",
        (_, true) => $"A dry run: {Number(report.Added)} would be added and {Number(report.Changed)} changed; nothing was written.",
        _ => $"Imported from {report.Folder.Path}: {Number(report.Added)} added, {Number(report.Changed)} changed.",
    };

    private static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
