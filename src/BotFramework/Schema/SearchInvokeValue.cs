using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody types in an input of a card whose choices the bot looks up.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class SearchInvokeValue
{
    public SearchInvokeValue()
    {
    }

    /// <summary><c>search</c>, or <c>searchAnswer</c>, <c>typeahead</c>.</summary>
    public string Kind { get; set; }

    public string QueryText { get; set; }

    public SearchInvokeOptions QueryOptions { get; set; }

    public object Context { get; set; }
}
