namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connectors of one pool, that call with the bot's tokens where it has credentials.</summary>
/// <param name="http">The pool.</param>
/// <param name="tokens">The bot's tokens; null where it calls without.</param>
/// <param name="usualAudience">The audience of those for whom none is named.</param>
internal sealed class ChannelConnectorFactory(HttpClientSource http, KeptTokens tokens, string usualAudience) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (!ServiceUrl.TryParse(serviceUrl, out var baseUri))
            throw new ArgumentException("An absolute http or https URL is needed.", nameof(serviceUrl));
        if (tokens != null && !ServiceUrl.IsPrivate(serviceUrl))
            throw new ArgumentException("The bot's tokens are sent by https alone.", nameof(serviceUrl));

        var way = new WayOut(http.Client, tokens, string.IsNullOrEmpty(audience) ? usualAudience : audience);
        return Task.FromResult<IConnectorClient>(new ConnectorClient(baseUri, way));
    }
}
