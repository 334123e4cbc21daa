using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on a stack.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What the dialog keeps from turn to turn; JSON, where it comes from a storage.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    public int? StackIndex { get; set; }

    /// <summary>What the dialog was made of when it last ran.</summary>
    public string Version { get; set; }
}
