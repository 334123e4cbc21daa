using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SalesBot.Features.Export;

namespace SalesBot.Hosting;

/// <summary>The door at which the file behind a link is fetched, and the address under which people reach it.</summary>
internal static class ExportDoor
{
    public static void MapExport(this WebApplication app) => app.MapGet("/export/{token}", GiveAsync);

    /// <summary>What the settings say; in local mode the address that the bot listens on.</summary>
    public static ExportAddress AddressOf(IServiceProvider services) => new(() =>
        services.GetRequiredService<SalesBotOptions>().PublicUrl is { Length: > 0 } url ? new Uri(url.TrimEnd('/') + "/")
        : services.GetRequiredService<LocalMode>().IsOn ? Listening(services.GetRequiredService<IServer>())
        : null);

    private static async Task GiveAsync(string token, HttpContext context, ExportFetch fetch)
    {
        var language = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.ToString();
        var fetched = await fetch.FetchAsync(token, language, context.RequestAborted);
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (fetched.File is { } file)
        {
            response.ContentType = file.ContentType;
            response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
            await response.Body.WriteAsync(file.Content, context.RequestAborted);
            return;
        }

        response.StatusCode = fetched.WasThere ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(fetched.Sentence, Encoding.UTF8, context.RequestAborted);
    }

    /// <summary>One who listens on every address of the machine is reached under its own name.</summary>
    private static Uri Listening(IServer server)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        return new Uri(address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal) + "/");
    }
}
