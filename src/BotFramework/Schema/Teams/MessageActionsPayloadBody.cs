using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the message says.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessageActionsPayloadBody
{
    public MessageActionsPayloadBody()
    {
    }

    /// <summary><c>html</c> or <c>text</c>.</summary>
    public string ContentType { get; set; }

    public string Content { get; set; }
}
