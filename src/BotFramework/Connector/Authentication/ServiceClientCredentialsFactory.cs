namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Knows the bot's app ids. Not to be derived from elsewhere: the official class has a member more to override.
/// </summary>
public abstract class ServiceClientCredentialsFactory
{
    private protected ServiceClientCredentialsFactory()
    {
    }

    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Whether requests are taken without a token.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Where the bot gets its tokens from; null where it has no credentials.</summary>
    internal abstract ITokenIssuer IssuerIn(Cloud cloud, HttpClientSource http);
}
