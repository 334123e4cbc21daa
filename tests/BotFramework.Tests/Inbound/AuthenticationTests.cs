using System.Net;
using BotFramework.Tests.Drivers;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Inbound;

/// <summary>Who is let in, as long as no tokens are validated.</summary>
public sealed class AuthenticationTests
{
    private int _turns;

    [Fact]
    public async Task Without_credentials_a_caller_without_a_token_is_let_in()
    {
        await using var host = await HostAsync();

        var answer = await host.PostAsync(Said.Message("hi").ToString());

        Assert.Equal((HttpStatusCode.OK, 1), (answer.Status, _turns));
    }

    [InTreeFact]
    public async Task Without_credentials_a_token_is_refused_since_nothing_can_check_it()
    {
        await using var host = await HostAsync();

        var answer = await host.PostAsync(Said.Message("hi").ToString(), "Bearer eyJhbGciOiJub25lIn0.e30.");

        Assert.Equal((HttpStatusCode.Unauthorized, "", 0), (answer.Status, answer.Body, _turns));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic dTpw")]
    [InlineData("bearer eyJhbGciOiJSUzI1NiJ9.e30.AAAA")]
    public async Task With_an_app_id_a_caller_without_a_good_token_is_refused(string? authorization)
    {
        await using var host = await HostAsync("00000000-0000-0000-0000-000000000001");

        var answer = await host.PostAsync(Said.Message("hi").ToString(), authorization);

        Assert.Equal((HttpStatusCode.Unauthorized, "", 0), (answer.Status, answer.Body, _turns));
    }

    [InTreeFact]
    public async Task With_an_app_id_any_token_is_refused_since_none_is_validated_yet()
    {
        await using var host = await HostAsync("00000000-0000-0000-0000-000000000001");

        var answer = await host.PostAsync(Said.Message("hi").ToString(), "Bearer eyJhbGciOiJSUzI1NiJ9.e30.AAAA");

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (answer.Status, _turns));
    }

    [Fact]
    public async Task What_is_no_activity_is_refused_before_anybody_is_asked_for_a_token()
    {
        await using var host = await HostAsync("00000000-0000-0000-0000-000000000001");

        var answer = await host.PostAsync("[]");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Who_a_caller_says_to_be_in_the_activity_is_not_believed()
    {
        string? callerId = "nobody asked";
        await using var host = await BotHost.StartAsync((turnContext, _) =>
        {
            callerId = turnContext.Activity.CallerId;
            return Task.CompletedTask;
        });

        await host.PostAsync(Said.Message("hi", ("callerId", new JValue("urn:botframework:azure"))));

        Assert.Null(callerId);
    }

    private Task<BotHost> HostAsync(string? appId = null) => BotHost.StartAsync(
        (_, _) =>
        {
            _turns++;
            return Task.CompletedTask;
        },
        ("MicrosoftAppId", appId));
}
