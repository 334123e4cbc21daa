using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Members that cannot be set are not written, as the official packages have it: an anonymous object is an empty one.
/// </summary>
internal sealed class WritableMembersResolver : DefaultContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (!property.Writable)
            property.ShouldSerialize = _ => false;
        return property;
    }
}
