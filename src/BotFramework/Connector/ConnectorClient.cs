using Microsoft.Bot.Connector.Authentication;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>The way to one channel over HTTP.</summary>
internal sealed class ConnectorClient(Uri baseUri, WayOut http) : IConnectorClient
{
    public Uri BaseUri { get; set; } = baseUri;

    public JsonSerializerSettings SerializationSettings => ActivityJson.Settings;

    public JsonSerializerSettings DeserializationSettings => ActivityJson.Settings;

    public IConversations Conversations => field ??= new Conversations(this, http);

    // The HTTP client belongs to its factory, which pools what is worth disposing.
    public void Dispose()
    {
    }
}
