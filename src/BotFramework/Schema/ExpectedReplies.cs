using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of the response where replies are expected in it.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
internal sealed class ExpectedReplies
{
    public IList<Activity> Activities { get; set; }
}
