namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The one pool of connections for all that the framework calls: channels, keys and tokens. With a factory it is the
/// client without a name, as in the official packages: whoever wants another handler behind it configures that one.
/// </summary>
internal sealed class HttpClientSource(IHttpClientFactory factory)
{
    private const string Name = "";

    // Connections are renewed now and then, so that a channel that has moved is found again.
    private static readonly Lazy<HttpClient> Shared = new(() => new HttpClient(
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }));

    public HttpClient Client => factory?.CreateClient(Name) ?? Shared.Value;
}
