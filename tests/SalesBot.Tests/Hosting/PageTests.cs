using System.Net;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>The page of the local web chat as it is served.</summary>
public sealed class PageTests
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/page.js", "text/javascript")]
    [InlineData("/page.css", "text/css")]
    [InlineData("/lib/webchat.js", "text/javascript")]
    public async Task It_may_load_nothing_from_elsewhere_and_is_never_an_old_one(string path, string type)
    {
        await using var world = World.Start();

        using var response = await world.Http.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/../SalesBot.dll")]
    [InlineData("/nothing.js")]
    public async Task Nothing_but_the_page_is_served(string path)
    {
        await using var world = World.Start();

        using var response = await world.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
