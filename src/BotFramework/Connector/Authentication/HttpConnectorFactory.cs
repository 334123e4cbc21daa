namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connectors that call without a token.</summary>
internal sealed class HttpConnectorFactory(IHttpClientFactory httpClientFactory) : ConnectorFactory
{
    /// <summary>
    /// The name of the HTTP client: the default one, as in the official packages. Whoever wants another handler behind
    /// it configures the client of this name.
    /// </summary>
    internal const string HttpClientName = "";

    private static readonly Lazy<HttpClient> Shared = new(() => new HttpClient());

    public override Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (!ServiceUrl.TryParse(serviceUrl, out var baseUri))
            throw new ArgumentException("An absolute http or https URL is needed.", nameof(serviceUrl));

        var http = httpClientFactory?.CreateClient(HttpClientName) ?? Shared.Value;
        return Task.FromResult<IConnectorClient>(new ConnectorClient(baseUri, http));
    }
}
