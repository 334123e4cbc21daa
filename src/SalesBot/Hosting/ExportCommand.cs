using SalesBot.Chat.Words;
using SalesBot.Data;
using SalesBot.Features.Export;
using static SalesBot.Hosting.CommandAnswers;

namespace SalesBot.Hosting;

/// <summary><c>export KIND OUT.(csv|xlsx) --as UPN</c>: writes what that member may see into a file.</summary>
internal static class ExportCommand
{
    public const string Usage = "visits|follow-ups|customers|payments OUT.(csv|xlsx) --as UPN";

    /// <returns>0 when it is written, 1 when it is refused, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (Arguments.Read(args, ["--as"], []) is not { Rest: [var code, var path] } said || said["--as"] is not { } upn
            || ExportCodes.KindOf(code) is not { } kind || ExportCodes.FormatOf(Path.GetExtension(path).TrimStart('.')) is not { } format)
        {
            await Console.Error.WriteLineAsync($"Usage: export {Usage}");
            return 2;
        }

        if (await services.GetRequiredService<Roster>().FindAsync(services.GetRequiredService<SalesDb>(), upn.ToLowerInvariant(), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancellationToken) is not var (member, eyes))
        {
            return await RefuseAsync($"There is no member {upn}.");
        }

        var viewer = eyes.OnTheirOwn();
        if (!Exporter.MaySee(viewer))
        {
            return await RefuseAsync($"{member.Name} is an administrator and sees no visits, follow-ups, customers or payments: there is nothing to export.");
        }

        var file = await services.GetRequiredService<Exporter>().MakeAsync(new ExportRequest(kind, format), viewer, Locale.Of(member.Language), cancellationToken);
        return await WriteAsync(file, path, cancellationToken);
    }

    private static async Task<int> WriteAsync(ExportFile file, string path, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllBytesAsync(path, file.Content, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"{path} cannot be written: {fault.Message}");
        }

        await Console.Out.WriteLineAsync($"{file.Rows} {(file.Rows == 1 ? "row is" : "rows are")} in {path}.");
        return 0;
    }
}
