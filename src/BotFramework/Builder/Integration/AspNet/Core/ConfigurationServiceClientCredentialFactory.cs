using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The app id of the bot from the configuration: <c>MicrosoftAppId</c>, or none.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;

    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        _appId = configuration["MicrosoftAppId"]?.Trim();
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == _appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(_appId));
}
