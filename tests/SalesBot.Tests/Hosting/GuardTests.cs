using System.Net;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>Without credentials every door is open to this machine alone.</summary>
public sealed class GuardTests : IAsyncLifetime
{
    private readonly World _world = World.Start();

    public static TheoryData<string, string> Doors() => new()
    {
        { "GET", "/" },
        { "GET", "/page.js" },
        { "GET", "/health" },
        { "GET", "/local/people" },
        { "POST", "/api/messages" },
        { "POST", "/v3/directline/conversations" },
        { "GET", "/v3/directline/conversations/1/activities" },
        { "POST", "/v3/conversations/1/activities" },
        { "GET", "/nowhere" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_request_straight_from_this_machine_passes(string method, string path)
    {
        using var response = await SendAsync(method, path, _ => { });

        Assert.NotEqual(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Whatever_came_another_way_is_refused(string method, string path)
    {
        foreach (var (way, change) in OtherWays())
        {
            using var response = await SendAsync(method, path, change);

            Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{way} was answered with {response.StatusCode}.");
            Assert.Equal("Without credentials the bot answers this machine alone.", await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:3978")]
    [InlineData("127.0.0.1:3978")]
    [InlineData("[::1]:3978")]
    public async Task This_machine_may_be_called_by_any_of_its_own_names(string host)
    {
        using var response = await SendAsync("GET", "/health", request =>
        {
            request.Headers.Host = host;
            request.Headers.Add("Origin", $"http://{host}");
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static IEnumerable<(string Way, Action<HttpRequestMessage> Change)> OtherWays() =>
    [
        ("Another host name", request => request.Headers.Host = "salesbot.example"),
        ("A name that begins like ours", request => request.Headers.Host = "localhost.example:3978"),
        ("X-Forwarded-For", request => request.Headers.Add("X-Forwarded-For", "127.0.0.1")),
        ("X-Forwarded-Host", request => request.Headers.Add("x-forwarded-host", "localhost")),
        ("Forwarded", request => request.Headers.Add("Forwarded", "for=127.0.0.1")),
        ("X-Real-IP", request => request.Headers.Add("X-Real-IP", "127.0.0.1")),
        ("Another address", request => request.Headers.Add("Test-From", "192.0.2.7")),
        ("Another address of version 6", request => request.Headers.Add("Test-From", "2001:db8::7")),
        ("A page from elsewhere", request => request.Headers.Add("Origin", "https://evil.example")),
        ("A page from nowhere", request => request.Headers.Add("Origin", "null")),
    ];

    private async Task<HttpResponseMessage> SendAsync(string method, string path, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        change(request);
        return await _world.Http.SendAsync(request);
    }
}
