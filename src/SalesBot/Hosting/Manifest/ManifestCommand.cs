using static SalesBot.Hosting.CommandAnswers;

namespace SalesBot.Hosting.Manifest;

/// <summary><c>manifest OUT.zip --app-id … --domain …</c>: packs the app that is uploaded to Teams. It needs no store.</summary>
internal static class ManifestCommand
{
    public const string Usage =
        "OUT.zip --app-id GUID --domain HOST --name NAME --website URL --privacy URL --terms URL [--developer NAME]";

    /// <returns>0 when it is packed, 1 when Teams would refuse it, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (Arguments.Read(args, AppDetails.Options, []) is not { Rest: [var path] } said || !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await Console.Error.WriteLineAsync($"Usage: manifest {Usage}");
            return 2;
        }

        var details = new AppDetails(said);
        if (details.Wrongs().ToList() is { Count: > 0 } wrongs)
        {
            return await RefuseAsync(string.Join(Environment.NewLine, wrongs));
        }

        try
        {
            await File.WriteAllBytesAsync(path, AppPackage.Pack(details), cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"{path} cannot be written: {fault.Message}");
        }

        await Console.Out.WriteLineAsync($"{path} is ready to be uploaded to Teams.");
        return 0;
    }
}
