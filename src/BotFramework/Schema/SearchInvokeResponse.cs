using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The choices that fit.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class SearchInvokeResponse
{
    public SearchInvokeResponse()
    {
    }

    public int StatusCode { get; set; }

    /// <summary>The content type of the value.</summary>
    public string Type { get; set; }

    public object Value { get; set; }
}
