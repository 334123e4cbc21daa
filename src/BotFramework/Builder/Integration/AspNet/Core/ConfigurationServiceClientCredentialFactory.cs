using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot by its configuration: <c>MicrosoftAppId</c> (none: no authentication), <c>MicrosoftAppType</c>,
/// <c>MicrosoftAppTenantId</c>, and one credential.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly AppSettings _settings;

    /// <exception cref="ArgumentException">The settings do not make a bot; the message says what to set.</exception>
    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        _settings = new AppSettings(configuration);
        if (_settings.AppId != null && _settings.Fault() is { } fault)
            throw new ArgumentException(fault);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(_settings.AppId != null && appId == _settings.AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_settings.AppId == null);

    internal override ITokenIssuer IssuerIn(Cloud cloud, HttpClientSource http) =>
        _settings.AppId == null ? null : TokenIssuers.Of(_settings, cloud, http);
}
