using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// JSON as the type that is asked for, and as no other: "$type", "$ref" and the like are members as any other, since
/// what people send comes to stand in state and is read back.
/// </summary>
internal static class PlainJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(
        new JsonSerializerSettings { MetadataPropertyHandling = MetadataPropertyHandling.Ignore });

    /// <exception cref="JsonException">It does not fit the type.</exception>
    public static T As<T>(this JToken token) => token.ToObject<T>(Serializer);
}
