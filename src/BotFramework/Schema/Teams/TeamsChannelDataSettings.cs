using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen when the app was installed.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class TeamsChannelDataSettings
{
    public TeamsChannelDataSettings()
    {
    }

    /// <summary>Where the bot may say that it is there.</summary>
    public ChannelInfo SelectedChannel { get; set; }

    /// <summary>Members that the schema does not know; kept and written again.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();
}
