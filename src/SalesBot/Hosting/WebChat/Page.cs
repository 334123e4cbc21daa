using Microsoft.AspNetCore.StaticFiles;

namespace SalesBot.Hosting.WebChat;

/// <summary>The page of the local web chat: files under <c>wwwroot</c>, with nothing from anywhere else.</summary>
internal static class Page
{
    /// <summary>Web Chat writes its styles into the page, and shows pictures that it made itself; all else is this program's own.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UsePage(this IApplicationBuilder app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Harden });
    }

    private static void Harden(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        // Asked again each time, answered from the browser's own copy while nothing has changed.
        headers.CacheControl = "no-cache";
    }
}
