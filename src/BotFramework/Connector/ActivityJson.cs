using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector;

/// <summary>
/// How activities stand on the wire, in both directions. The settings are kept: types are reflected once a process, not
/// once a turn.
/// </summary>
internal static class ActivityJson
{
    public static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        // "$type" and the like are members as any other.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        ContractResolver = new WritableMembersResolver(),
    };

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings);

    // Writes no byte order mark.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ArraySegment<byte> Write(object value)
    {
        var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, Utf8, leaveOpen: true))
        {
            Serializer.Serialize(text, value);
        }

        return new ArraySegment<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <exception cref="JsonException">It is no JSON, or does not fit the type.</exception>
    public static T Read<T>(Stream bytes)
    {
        using var json = new JsonTextReader(new StreamReader(bytes, Utf8));
        return Serializer.Deserialize<T>(json);
    }

    /// <summary>A part of an activity as a type.</summary>
    /// <exception cref="JsonException">It does not fit the type.</exception>
    public static T As<T>(JToken token)
    {
        try
        {
            return token.As<T>();
        }
        catch (Exception unfit) when (unfit is OverflowException or FormatException or InvalidCastException or ArgumentException)
        {
            // What is no number of that size is told by other exceptions than what is no number.
            throw new JsonSerializationException($"It is no {typeof(T).Name}.", unfit);
        }
    }

    /// <summary>The value, or null where the text is nothing of the kind.</summary>
    public static object ReadOrNull(string text, Type type)
    {
        try
        {
            using var json = new JsonTextReader(new StringReader(text));
            return Serializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
