using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Lets in whom the configuration says. Without <c>MicrosoftAppId</c> authentication is off: a request without an
/// <c>Authorization</c> header is let in as anonymous, as the Emulator sends it, and one with a token is refused, since
/// there is nothing to check it against. With an app id every request is refused: tokens are not validated yet, and what
/// cannot be checked is not believed.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory _credentialsFactory;
    private readonly ConnectorFactory _connectorFactory;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        _credentialsFactory = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration);
        _connectorFactory = new HttpConnectorFactory(httpClientFactory);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!await _credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken))
            throw new UnauthorizedAccessException("There are credentials, and tokens are not validated yet.");
        if (!string.IsNullOrWhiteSpace(authHeader))
            throw new UnauthorizedAccessException("There are no credentials to check a token against.");

        return new AuthenticateRequestResult
        {
            Audience = GetOriginatingAudience(),
            ClaimsIdentity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType),
            ConnectorFactory = _connectorFactory,
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectorFactory;
}
