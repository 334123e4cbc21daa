using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice that was found in what was said.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FoundChoice
{
    public string Value { get; set; }

    /// <summary>Its place among the choices, counted from zero.</summary>
    public int Index { get; set; }

    /// <summary>How well it fits, up to 1.</summary>
    public float Score { get; set; }

    /// <summary>The words by which it was found, if any.</summary>
    public string Synonym { get; set; }
}
