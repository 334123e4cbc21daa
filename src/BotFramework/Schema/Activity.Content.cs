using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>Whether there is anything to show: text, a summary, attachments or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData != null;

    /// <summary>The mentions among the entities that are well formed; empty if there are none.</summary>
    public Mention[] GetMentions() =>
        Entities == null ? [] : [.. Entities.Where(IsMention).Select(AsMention).Where(mention => mention != null)];

    /// <summary>The channel data as a type; the type's default if there is none.</summary>
    /// <exception cref="JsonException">The data does not fit the type.</exception>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT typed => typed,
        JToken token => token.As<TypeT>(),
        _ => throw new InvalidCastException($"The channel data is no {typeof(TypeT)}."),
    };

    /// <summary>As <see cref="GetChannelData{TypeT}"/>, but false where there is none or it does not fit.</summary>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        try
        {
            instance = GetChannelData<TypeT>();
            return ChannelData != null;
        }
        catch (Exception e) when (e is JsonException or InvalidCastException or FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    private static bool IsMention(Entity entity) =>
        string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase);

    private static Mention AsMention(Entity entity)
    {
        try
        {
            return entity.GetAs<Mention>();
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
