using System.Net;
using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Inbound;

/// <summary>Who is let in.</summary>
public sealed class AuthenticationTests
{
    private readonly TokenForge _forge = new();
    private readonly List<string?> _callers = [];

    [Fact]
    public async Task Without_credentials_a_caller_without_a_token_is_let_in()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        await host.PostAsync(Said.Message("hi"));
    }

    [StricterFact(Difference.TokenWithoutCredentials)]
    public async Task Without_credentials_a_token_is_refused_since_nothing_can_check_it()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("It was let in."));

        var answer = await host.PostAsync(Said.Message("hi").ToString(), "Bearer eyJhbGciOiJub25lIn0.e30.");

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_channel_with_a_good_token_is_let_in(string algorithm)
    {
        _forge.Header["alg"] = algorithm;

        await LetsInAsync(_forge.Token());

        Assert.Equal(["urn:botframework:azure"], _callers);
    }

    [Theory]
    [InlineData(-34, -4)]
    [InlineData(4, 34)]
    public async Task Clocks_may_differ_by_five_minutes(int from, int to)
    {
        (_forge.Claims["nbf"], _forge.Claims["exp"]) = (_forge.At(TimeSpan.FromMinutes(from)), _forge.At(TimeSpan.FromMinutes(to)));

        await LetsInAsync(_forge.Token());
    }

    [Fact]
    public async Task The_service_url_is_compared_without_regard_to_case()
    {
        _forge.Claims["serviceurl"] = ConnectorStub.ServiceUrl.ToUpperInvariant();

        await LetsInAsync(_forge.Token());
    }

    [Theory]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration")]
    [InlineData("https://botframework.azure.cn", "https://api.botframework.azure.cn", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration")]
    public async Task Another_cloud_has_its_own_issuer_and_keys(string cloud, string issuer, string metadata)
    {
        await RefusesAsync(_forge.Token(), ("ChannelService", cloud));

        _forge.Claims["iss"] = issuer;
        await LetsInAsync(_forge.Token(), ("ChannelService", cloud));

        Assert.Equal(metadata, _forge.Asked[0]);
    }

    [Fact]
    public async Task Issuer_and_keys_may_be_set_one_by_one()
    {
        _forge.Claims["iss"] = "https://issuer.test";

        await LetsInAsync(
            _forge.Token(),
            ("ToBotFromChannelTokenIssuer", "https://issuer.test"),
            ("ToBotFromChannelOpenIdMetadataUrl", "https://login.issuer.test/metadata"));

        Assert.Equal(["https://login.issuer.test/metadata", "https://login.issuer.test/keys"], _forge.Asked);
    }

    [Fact]
    public async Task The_emulator_is_let_in_where_it_is_development()
    {
        await LetsInAsync(Local(), _forge.OfEmulator().Token(), ("environment", "Development"));

        Assert.Equal("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration", _forge.Asked[0]);
    }

    [Fact]
    public async Task The_emulator_of_the_bots_own_tenant_is_let_in_too()
    {
        var forge = _forge.OfEmulator();
        forge.Claims.Remove("appid");
        (forge.Claims["iss"], forge.Claims["ver"], forge.Claims["azp"]) =
            ("https://login.microsoftonline.com/tenant-1/v2.0", "2.0", TokenForge.Bot);

        await LetsInAsync(
            Local(), forge.Token(), ("environment", "Development"), ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppTenantId", "tenant-1"));
    }

    [Fact]
    public async Task What_is_no_activity_is_refused_before_anybody_is_asked_for_a_token()
    {
        await using var host = await HostAsync();

        var answer = await host.PostAsync("[]");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Who_a_caller_says_to_be_in_the_activity_is_not_believed()
    {
        await using var host = await BotHost.StartAsync((turnContext, _) =>
        {
            _callers.Add(turnContext.Activity.CallerId);
            return Task.CompletedTask;
        });

        await host.PostAsync(Said.Message("hi", ("callerId", new JValue("urn:botframework:azure"))));

        Assert.Equal([null], _callers);
    }

    [StricterTheory(Difference.HalfConfigured)]
    [InlineData("", "", "", "MicrosoftAppId is set, but no credential")]
    [InlineData("", "", "secret-1 and cert.pem", "There is more than one credential")]
    [InlineData("SingleTenant", "", "secret-1", "MicrosoftAppTenantId is needed")]
    [InlineData("UserAssignedMSI", "tenant-1", "secret-1", "A managed identity has no other credential")]
    [InlineData("Everybody", "", "secret-1", "MicrosoftAppType is none of")]
    public void Settings_that_make_no_bot_are_told_at_once(string type, string tenant, string proof, string told)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("MicrosoftAppId", TokenForge.Bot),
            new("MicrosoftAppType", type),
            new("MicrosoftAppTenantId", tenant),
            new("MicrosoftAppPassword", proof.Contains("secret-1", StringComparison.Ordinal) ? "secret-1" : null),
            new("MicrosoftAppCertificateFile", proof.Contains("cert.pem", StringComparison.Ordinal) ? "cert.pem" : null),
        ]).Build();

        var fault = Assert.Throws<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(settings));

        Assert.StartsWith(told, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", fault.Message, StringComparison.Ordinal);
    }

    private static JObject Local() => Said.Message("hi", ("channelId", "emulator"), ("serviceUrl", "http://localhost:50123"));

    private Task LetsInAsync(string token, params (string Key, string? Value)[] settings) => LetsInAsync(Said.Message("hi"), token, settings);

    private async Task LetsInAsync(JObject said, string token, params (string Key, string? Value)[] settings)
    {
        var before = _callers.Count;
        await using var host = await HostAsync(settings);

        var answer = await host.PostAsync(said.ToString(), $"Bearer {token}");

        Assert.True(answer.Status == HttpStatusCode.OK, host.Log.Text);
        Assert.Equal(before + 1, _callers.Count);
    }

    private async Task RefusesAsync(string token, params (string Key, string? Value)[] settings)
    {
        await using var host = await HostAsync(settings);

        var answer = await host.PostAsync(Said.Message("hi").ToString(), $"Bearer {token}");

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (answer.Status, _callers.Count));
    }

    private Task<BotHost> HostAsync(params (string Key, string? Value)[] settings) => BotHost.StartAsync(
        (turnContext, _) =>
        {
            _callers.Add(turnContext.Activity.CallerId);
            return Task.CompletedTask;
        },
        _forge,
        settings);
}
