using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>With credentials: of the people of Teams only those of the company's own tenants.</summary>
public sealed class TenantTests
{
    private static readonly JObject Own = JObject.Parse("""{"tenant":{"id":"TENANT-1"}}""");
    private static readonly JObject Foreign = JObject.Parse("""{"tenant":{"id":"tenant-2"}}""");

    [Fact]
    public async Task The_own_tenant_is_answered_with_the_bots_own_token()
    {
        string? sentWith = null;
        await using var world = World.Start([.. Issuer.Credentials, ("SalesBot:Tenants:0", "tenant-1")]);
        world.Connector.Fault = request =>
        {
            sentWith = request.Headers.Authorization?.ToString() ?? sentWith;
            return Issuer.Answer(request);
        };

        Assert.Equal(HttpStatusCode.OK, await PostAsync(world, m => m["channelData"] = Own));

        Assert.NotEmpty(world.Connector.Sent);
        Assert.Equal("Bearer own-token", sentWith);
    }

    [Fact]
    public async Task Another_tenant_is_refused_wherever_it_is_named()
    {
        await using var world = World.Start([.. Issuer.Credentials, ("SalesBot:Tenants:0", "tenant-1")]);
        world.Connector.Fault = Issuer.Answer;

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(world, m => m["channelData"] = Foreign));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(world, m => m["conversation"]!["tenantId"] = "tenant-2"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(world, m => (m["channelData"], m["conversation"]!["tenantId"]) = (Own, "tenant-2")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(world, m => m["channelData"] = "tenant-1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(world, _ => { }));
        Assert.Empty(world.Connector.Sent);
    }

    [Fact]
    public async Task Where_no_tenant_is_set_nobody_of_teams_is_let_in()
    {
        await using var world = World.Start(Issuer.Credentials);
        world.Connector.Fault = Issuer.Answer;

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(world, m => m["channelData"] = Own));
    }

    [Fact]
    public async Task Another_channel_has_no_tenants()
    {
        await using var world = World.Start(Issuer.Credentials);
        world.Connector.Fault = Issuer.Answer;

        Assert.Equal(HttpStatusCode.OK, await PostAsync(world, m => m["channelId"] = "webchat"));
    }

    private static async Task<HttpStatusCode> PostAsync(World world, Action<JObject> change)
    {
        var said = world.As("zhang.min").Message(m =>
        {
            (m["channelId"], m["text"]) = ("msteams", "help");
            m.Remove("channelData");
            (m["conversation"] as JObject)!.Remove("tenantId");
            change(m);
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(said.ToString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Issuer.Token());
        using var response = await world.Http.SendAsync(request);
        return response.StatusCode;
    }
}
