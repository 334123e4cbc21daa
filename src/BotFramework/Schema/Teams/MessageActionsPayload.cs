using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The message that an action of a message extension was begun on.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessageActionsPayload
{
    public MessageActionsPayload()
    {
    }

    public string Id { get; set; }

    public string MessageType { get; set; }

    public string CreatedDateTime { get; set; }

    public string Subject { get; set; }

    public string Locale { get; set; }

    public Uri LinkToMessage { get; set; }

    public MessageActionsPayloadFrom From { get; set; }

    public MessageActionsPayloadBody Body { get; set; }
}
