using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person who wrote a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessageActionsPayloadUser
{
    public MessageActionsPayloadUser()
    {
    }

    public string UserIdentityType { get; set; }

    /// <summary>The object id in the directory.</summary>
    public string Id { get; set; }

    public string DisplayName { get; set; }
}
