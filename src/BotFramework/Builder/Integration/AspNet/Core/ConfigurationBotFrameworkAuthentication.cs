using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Lets in whom the configuration says. With <c>MicrosoftAppId</c> a request needs a token: of a channel of the cloud that
/// <c>ChannelService</c> names or, where <c>environment</c> is Development, of the Emulator. Without, authentication is
/// off: a request without an <c>Authorization</c> header is let in as anonymous, and one with a token is refused, since
/// there is nothing to check it against.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory _credentialsFactory;
    private readonly Cloud _cloud;
    private readonly Gatekeeper _gatekeeper;
    private readonly ChannelConnectorFactory _connectorFactory;

    /// <exception cref="ArgumentException">The settings do not fit together; the message says what to set.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        _credentialsFactory = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration);
        _cloud = Cloud.Of(configuration);
        var asked = authConfiguration ?? new AuthenticationConfiguration();
        var http = new HttpClientSource(httpClientFactory);
        var issuer = _credentialsFactory.IssuerIn(_cloud, http);
        var tokens = issuer == null ? null : new KeptTokens(issuer, asked.Clock);
        _connectorFactory = new ChannelConnectorFactory(http, tokens, _cloud.Scope);
        _gatekeeper = new Gatekeeper(
            GateTo(_cloud.KeysOfChannels, new HashSet<string> { _cloud.TokenIssuer }, http, asked),
            IsDevelopment(configuration) ? GateTo(_cloud.KeysOfEmulator, EmulatorIssuers(configuration, asked), http, asked) : null,
            _credentialsFactory,
            asked.RequiredEndorsements ?? []);
    }

    public override string GetOriginatingAudience() => _cloud.Scope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var isOpen = await _credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken);
        return new AuthenticateRequestResult
        {
            Audience = GetOriginatingAudience(),
            ClaimsIdentity = isOpen
                ? Anonymous(authHeader)
                : await _gatekeeper.IdentifyAsync(activity, authHeader, cancellationToken),
            CallerId = isOpen ? null : _cloud.CallerId,
            ConnectorFactory = _connectorFactory,
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectorFactory;

    private static ClaimsIdentity Anonymous(string authHeader) => string.IsNullOrWhiteSpace(authHeader)
        ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
        : throw new UnauthorizedAccessException("There are no credentials to check a token against.");

    private static TokenGate GateTo(
        string metadata, HashSet<string> issuers, HttpClientSource http, AuthenticationConfiguration asked) =>
        new(issuers, new SigningKeys(metadata, http, asked.Clock), asked.Clock);

    private HashSet<string> EmulatorIssuers(IConfiguration configuration, AuthenticationConfiguration asked) =>
        _cloud.EmulatorIssuers(new AppSettings(configuration).Tenant, asked.ValidTokenIssuers);

    // The host puts its environment there; where it is not said it is not Development.
    private static bool IsDevelopment(IConfiguration configuration) =>
        string.Equals(
            configuration[HostDefaults.EnvironmentKey], Environments.Development, StringComparison.OrdinalIgnoreCase);
}
