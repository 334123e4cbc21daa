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

    /// <summary>The message that the action was begun on; null where it was begun elsewhere.</summary>
    public MessageActionsPayload MessagePayload { get; set; }

    public string State { get; set; }
}
