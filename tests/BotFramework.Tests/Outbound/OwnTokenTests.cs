#if !OFFICIAL
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BotFramework.Tests.Drivers;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Outbound;

/// <summary>The tokens with which the bot itself calls channels.</summary>
public sealed class OwnTokenTests : IDisposable
{
    private readonly TokenForge _forge = new();
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task A_secret_gets_one_that_goes_with_each_call()
    {
        await using var host = await HostAsync();

        await SayAsync(host);
        await SayAsync(host);

        Assert.Equal(["Bearer own-token-1", "Bearer own-token-1"], host.Connector.Calls.Select(call => call.Authorization));
        var asked = Assert.Single(_forge.AskedForTokens);
        Assert.Equal(
            (TokenForge.Bot, "secret-1", "client_credentials", "https://api.botframework.com/.default"),
            (asked["client_id"], asked["client_secret"], asked["grant_type"], asked["scope"]));
        Assert.Contains("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", _forge.Asked);
    }

    [Theory]
    [InlineData("", "https://login.microsoftonline.com/tenant-1/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("https://botframework.azure.us", "https://login.microsoftonline.us/tenant-1/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    [InlineData("https://botframework.azure.cn", "https://login.partner.microsoftonline.cn/tenant-1/oauth2/v2.0/token", "https://api.botframework.azure.cn/.default")]
    public async Task A_bot_of_one_tenant_asks_there_in_its_cloud(string cloud, string url, string scope)
    {
        await using var host = await HostAsync(
            ("ChannelService", cloud), ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppTenantId", "tenant-1"));

        await SpeakAsync(host);

        Assert.Equal(url, Assert.Single(_forge.Asked));
        Assert.Equal(scope, _forge.AskedForTokens[0]["scope"]);
    }

    [Theory]
    [InlineData("certificate.pem")]
    [InlineData("certificate.pfx")]
    public async Task A_certificate_signs_who_the_bot_is_and_is_not_sent_itself(string name)
    {
        var file = WriteCertificate(name);
        await using var host = await HostAsync(
            ("MicrosoftAppPassword", null), ("MicrosoftAppCertificateFile", file), ("MicrosoftAppCertificatePassword", "open sesame"));

        await SpeakAsync(host);

        var asked = _forge.AskedForTokens[0];
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", asked["client_assertion_type"]);
        Assert.Equal(3, asked["client_assertion"].Split('.').Length);
        Assert.False(asked.ContainsKey("client_secret"));
        Assert.Equal("Bearer own-token-1", host.Connector.Call.Authorization);
    }

    [Fact]
    public async Task The_word_of_another_issuer_is_read_anew_each_time()
    {
        var file = Path.Combine(_folder, "token");
        await File.WriteAllTextAsync(file, "word-1\n", TestContext.Current.CancellationToken);
        await using var host = await HostAsync(("MicrosoftAppPassword", null), ("MicrosoftAppFederatedTokenFile", file));

        await SpeakAsync(host);
        await File.WriteAllTextAsync(file, "word-2\n", TestContext.Current.CancellationToken);
        _forge.Clock.Advance(TimeSpan.FromHours(1));
        await SpeakAsync(host);

        Assert.Equal(["word-1", "word-2"], _forge.AskedForTokens.Select(asked => asked["client_assertion"]));
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_and_has_nothing_to_keep_secret()
    {
        await using var host = await HostAsync(
            ("MicrosoftAppPassword", null), ("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppTenantId", "tenant-1"));

        await SpeakAsync(host);

        var asked = _forge.AskedForTokens[^1];
        Assert.Equal((TokenForge.Bot, "https://api.botframework.com"), (asked["client_id"], asked["resource"]));
        Assert.Equal("Bearer own-token-1", host.Connector.Call.Authorization);
    }

    [Fact]
    public async Task A_managed_identity_gives_its_word_for_an_app()
    {
        await using var host = await HostAsync(
            ("MicrosoftAppPassword", null), ("MicrosoftAppFederatedClientId", "identity-1"), ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppTenantId", "tenant-1"));

        await SpeakAsync(host);

        Assert.Equal(("identity-1", "api://AzureADTokenExchange"), (_forge.AskedForTokens[0]["client_id"], _forge.AskedForTokens[0]["resource"]));
        Assert.Equal((TokenForge.Bot, "own-token-1"), (_forge.AskedForTokens[1]["client_id"], _forge.AskedForTokens[1]["client_assertion"]));
        Assert.Equal("Bearer own-token-2", host.Connector.Call.Authorization);
    }

    [Fact]
    public async Task It_is_renewed_five_minutes_before_it_is_over()
    {
        await using var host = await HostAsync();
        await SpeakAsync(host);

        _forge.Clock.Advance(TimeSpan.FromMinutes(54));
        await SpeakAsync(host);
        _forge.Clock.Advance(TimeSpan.FromMinutes(1));
        await SpeakAsync(host);

        Assert.Equal(["own-token-1", "own-token-1", "own-token-2"], host.Connector.Calls.Select(call => call.Authorization!["Bearer ".Length..]));
    }

    [Fact]
    public async Task The_old_one_is_used_to_its_end_where_no_new_one_is_to_be_had()
    {
        await using var host = await HostAsync();
        await SpeakAsync(host);
        _forge.IsOutOfReach = true;

        _forge.Clock.Advance(TimeSpan.FromMinutes(58));
        await SpeakAsync(host);
        _forge.Clock.Advance(TimeSpan.FromMinutes(2));
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => SpeakAsync(host));

        Assert.Equal(2, host.Connector.Calls.Count);
        Assert.DoesNotContain("secret-1", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_at_once_ask_for_one()
    {
        await using var host = await HostAsync();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => SpeakAsync(host)));

        Assert.Single(_forge.AskedForTokens);
        Assert.All(host.Connector.Calls, call => Assert.Equal("Bearer own-token-1", call.Authorization));
    }

    [Fact]
    public async Task None_is_sent_where_others_can_listen()
    {
        await using var host = await HostAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => SpeakAsync(host, "http://connector.test/teams/"));

        Assert.Empty(host.Connector.Calls);
        Assert.Empty(_forge.AskedForTokens);
    }

    [Fact]
    public async Task Without_credentials_there_is_none()
    {
        await using var host = await BotHost.StartAsync((turnContext, cancellationToken) => turnContext.SendActivityAsync("hello", cancellationToken: cancellationToken));

        await host.PostAsync(Said.Message("hi"));

        Assert.Null(host.Connector.Call.Authorization);
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_one_does_not_wait()
    {
        await using var host = await HostAsync();
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SpeakAsync(host, ConnectorStub.ServiceUrl, given.Token));

        Assert.Empty(host.Connector.Calls);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A turn in which the bot answers.</summary>
    private async Task SayAsync(BotHost host)
    {
        var answer = await host.PostAsync(Said.Message("hi").ToString(), $"Bearer {_forge.Token()}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    /// <summary>The bot speaks without being spoken to.</summary>
    private static Task SpeakAsync(BotHost host, string serviceUrl = ConnectorStub.ServiceUrl, CancellationToken cancellationToken = default) =>
        host.Adapter.ContinueConversationAsync(
            TokenForge.Bot,
            new ConversationReference(conversation: new ConversationAccount(id: "a:chat-1"), channelId: "msteams", serviceUrl: serviceUrl),
            (turnContext, ct) => turnContext.SendActivityAsync("hello", cancellationToken: ct),
            cancellationToken);

    private string WriteCertificate(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.Combine(_folder, name);
        if (name.EndsWith(".pem", StringComparison.Ordinal))
            File.WriteAllText(file, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}");
        else
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "open sesame"));
        return file;
    }

    private Task<BotHost> HostAsync(params (string Key, string? Value)[] settings) => BotHost.StartAsync(
        (turnContext, cancellationToken) => turnContext.SendActivityAsync("hello", cancellationToken: cancellationToken), _forge, settings);
}
#endif
