using System.Net;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>With credentials it is the real thing: nobody is believed a name, and there is no local web chat.</summary>
public sealed class CredentialsTests
{
    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/index.html")]
    [InlineData("GET", "/local/people")]
    [InlineData("POST", "/v3/directline/conversations")]
    [InlineData("POST", "/v3/conversations/1/activities")]
    public async Task There_is_no_web_chat(string method, string path)
    {
        await using var world = World.Start(Issuer.Credentials);

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await world.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Nobody_gets_in_by_saying_who_they_are()
    {
        await using var world = World.Start(Issuer.Credentials);
        var min = world.As("zhang.min");

        using var response = await min.DeliverAsync(min.Message(m => m["text"] = "help"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(world.Connector.Sent);
    }

    [Fact]
    public async Task It_says_that_it_is_well_to_whoever_asks()
    {
        await using var world = World.Start(Issuer.Credentials);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = "salesbot.example";
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        using var response = await world.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }
}
