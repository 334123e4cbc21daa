using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens for an app that proves itself by a secret, a certificate, or the word of another identity.</summary>
internal sealed class ConfidentialIssuer(IConfidentialClientApplication app) : ITokenIssuer
{
    public async Task<BotToken> IssueAsync(string audience, CancellationToken cancellationToken)
    {
        var result = await app.AcquireTokenForClient([$"{audience}/.default"])
            .WithForceRefresh(true)
            .ExecuteAsync(cancellationToken);
        return MsalResult.ToToken(result);
    }
}

/// <summary>Tokens for an identity that the machine has from the cloud it runs in; there is nothing to keep secret.</summary>
internal sealed class ManagedIdentityIssuer(IManagedIdentityApplication app) : ITokenIssuer
{
    public async Task<BotToken> IssueAsync(string audience, CancellationToken cancellationToken)
    {
        var result = await app.AcquireTokenForManagedIdentity(audience)
            .WithForceRefresh(true)
            .ExecuteAsync(cancellationToken);
        return MsalResult.ToToken(result);
    }
}

/// <summary>Gives the token library the one pool of connections.</summary>
internal sealed class MsalHttp(HttpClientSource http) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => http.Client;
}

/// <summary>What the token library gives.</summary>
internal static class MsalResult
{
    /// <summary>The library goes by the clock of the machine, so that only the span is taken from it.</summary>
    public static BotToken ToToken(AuthenticationResult result) =>
        new(result.AccessToken, result.ExpiresOn - TimeProvider.System.GetUtcNow());
}
