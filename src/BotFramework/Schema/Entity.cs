using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something said about an activity beside its text, as a mention; the members depend on the type.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class Entity : IEquatable<Entity>
{
    public Entity()
    {
    }

    public Entity(string type = null)
    {
        Type = type;
    }

    public string Type { get; set; }

    /// <summary>Members that the schema does not know; kept and written again.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new();

    /// <summary>The entity as a type that knows more of its members.</summary>
    public T GetAs<T>() => JObject.FromObject(this).As<T>();

    /// <summary>Takes over the members of an object.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = JObject.FromObject(obj).As<Entity>();
        Type = entity.Type;
        Properties = entity.Properties;
    }

    public bool Equals(Entity other) =>
        other != null && JToken.DeepEquals(JObject.FromObject(this), JObject.FromObject(other));

    public override bool Equals(object obj) => Equals(obj as Entity);

    public override int GetHashCode() => Type == null ? 0 : Type.GetHashCode(StringComparison.Ordinal);
}
