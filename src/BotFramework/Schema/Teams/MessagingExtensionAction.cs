using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An action of a message extension is begun, or its dialog was sent.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessagingExtensionAction : TaskModuleRequest
{
    public MessagingExtensionAction()
    {
    }

    public string CommandId { get; set; }

    /// <summary><c>compose</c>, <c>message</c> or <c>commandbox</c>.</summary>
    public string CommandContext { get; set; }

    /// <summary><c>edit</c> or <c>send</c>, after a preview.</summary>
    public string BotMessagePreviewAction { get; set; }

    public IList<Activity> BotActivityPreview { get; set; }

    public string State { get; set; }
}
