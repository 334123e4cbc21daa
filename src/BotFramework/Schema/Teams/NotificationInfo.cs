using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How a message of the bot is brought to notice.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class NotificationInfo
{
    public NotificationInfo()
    {
    }

    public NotificationInfo(bool? alert = null)
    {
        Alert = alert;
    }

    /// <summary>Whether it stands in the activity feed.</summary>
    public bool? Alert { get; set; }

    /// <summary>Whether it pops up in a meeting.</summary>
    public bool? AlertInMeeting { get; set; }

    public string ExternalResourceUrl { get; set; }
}
