using System.Net;
using Microsoft.Bot.Connector;

namespace SalesBot.Hosting;

/// <summary>
/// Without credentials anybody who reaches the bot may claim to be anyone. So it then serves Development on this machine
/// alone: the connection, the host name, the absence of a proxy and, where a browser tells it, the page that asks are
/// checked on each request.
/// </summary>
/// <param name="IsOn">Whether it runs so.</param>
internal sealed record LocalMode(bool IsOn)
{
    /// <summary>The channel of the local web chat.</summary>
    public const string Channel = Channels.Directline;

    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <exception cref="SettingsException">There are no credentials, and it is not Development.</exception>
    public static LocalMode Of(WebApplicationBuilder builder) =>
        new(string.IsNullOrWhiteSpace(builder.Configuration["MicrosoftAppId"]) && builder.Environment.IsDevelopment());

    /// <exception cref="SettingsException">It is to serve without credentials outside Development.</exception>
    public static void RefuseToServeUnguarded(IConfiguration configuration, IHostEnvironment environment)
    {
        if (string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]) && !environment.IsDevelopment())
        {
            throw new SettingsException(
                "There are no credentials: set MicrosoftAppId and what belongs to it, or, to try the bot on this machine alone, set ASPNETCORE_ENVIRONMENT=Development.");
        }
    }

    /// <summary>Refuses every request that does not come straight from this machine.</summary>
    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (IsFromThisMachine(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await context.Response.WriteAsync("Without credentials the bot answers this machine alone.");
    }

    private static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsOwn(context.Request.Host.Host)
        && IsFromNoOtherPage(context.Request.Headers.Origin)
        && !context.Request.Headers.Keys.Any(h =>
            h.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
            || h.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
            || h.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase));

    /// <summary>A page from elsewhere, open in a browser of this machine, may not speak in a member's name.</summary>
    private static bool IsFromNoOtherPage(string? origin) =>
        string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsOwn(page.Host));

    private static bool IsOwn(string host) => OwnNames.Contains(host, StringComparer.OrdinalIgnoreCase);
}
