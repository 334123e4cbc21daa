using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>
/// The way to one channel, got from a turn by <c>turnContext.TurnState.Get&lt;IConnectorClient&gt;()</c> or from a
/// <see cref="Authentication.ConnectorFactory"/>.
/// </summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The service URL of the channel.</summary>
    Uri BaseUri { get; set; }

    JsonSerializerSettings SerializationSettings { get; }

    JsonSerializerSettings DeserializationSettings { get; }

    IConversations Conversations { get; }
}
