namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the way to a channel for an identity.</summary>
public abstract class ConnectorFactory
{
    protected ConnectorFactory()
    {
    }

    /// <param name="serviceUrl">Where the channel is: an absolute http or https URL.</param>
    /// <param name="audience">The audience of the tokens to call with.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The URL is no such URL.</exception>
    public abstract Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken);
}
