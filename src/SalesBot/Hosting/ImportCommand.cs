using SalesBot.Features.Import;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Hosting;

/// <summary><c>import FOLDER [--dry-run] [--encoding NAME]</c>: brings a folder of CSV files into the store.</summary>
internal static class ImportCommand
{
    private const string Usage = "Usage: import FOLDER [--dry-run] [--encoding NAME]";

    /// <returns>0 when it is in, 1 when it is refused, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        var (request, wrong) = Arguments(args);
        if (request is null)
        {
            await Console.Error.WriteLineAsync($"{wrong} {Usage}".Trim());
            return 2;
        }

        try
        {
            var report = await services.GetRequiredService<Importer>().RunAsync(request, cancellationToken);
            await (report.IsClean ? Console.Out : Console.Error).WriteLineAsync(ReportText.Of(report, request.DryRun));
            return report.IsClean ? 0 : 1;
        }
        catch (ImportException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static (ImportRequest? Request, string Wrong) Arguments(string[] args)
    {
        var folder = (string?)null;
        var request = new ImportRequest("");
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--dry-run":
                    request = request with { DryRun = true };
                    break;
                case "--encoding" when i + 1 < args.Length:
                    if (Decoding.ByName(args[++i]) is not { } encoding) return (null, $"There is no encoding '{args[i]}'.");
                    request = request with { Encoding = encoding };
                    break;
                case var option when option.StartsWith('-') || folder is not null:
                    return (null, $"'{option}' is not understood.");
                default:
                    folder = args[i];
                    break;
            }
        }

        return string.IsNullOrWhiteSpace(folder) ? (null, "") : (request with { Folder = folder }, "");
    }
}
