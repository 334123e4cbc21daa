using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Which page of the choices of a card is wanted.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class SearchInvokeOptions
{
    public SearchInvokeOptions()
    {
    }

    public int Skip { get; set; }

    public int Top { get; set; }
}
