using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something to choose.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class Choice
{
    public Choice(string value = null)
    {
        Value = value;
    }

    public string Value { get; set; }

    /// <summary>The button, if it is not to say the value.</summary>
    public CardAction Action { get; set; }

    /// <summary>Other words for it.</summary>
    public List<string> Synonyms { get; set; }
}
