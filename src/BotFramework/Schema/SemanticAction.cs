using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A programmatic action that goes with an activity.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class SemanticAction
{
    public string State { get; set; }

    public string Id { get; set; }

    public IDictionary<string, Entity> Entities { get; set; }
}
