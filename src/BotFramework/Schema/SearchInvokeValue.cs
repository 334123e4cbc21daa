using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an <c>application/search</c> invoke.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class SearchInvokeValue
{
    public string Kind { get; set; }

    public string QueryText { get; set; }

    public SearchInvokeOptions QueryOptions { get; set; }

    public object Context { get; set; }
}
