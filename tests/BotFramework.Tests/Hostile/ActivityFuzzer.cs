using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Hostile;

/// <summary>
/// Makes bodies that nobody should send, out of those that channels do: good activities with members changed for what is
/// hostile in that place, and now and then with broken bytes. The same seed makes the same bodies.
/// </summary>
internal sealed class ActivityFuzzer(int seed)
{
    private const int MostChanges = 6;

    private static readonly string[] Members =
    [
        "type", "id", "timestamp", "localTimestamp", "serviceUrl", "channelId", "from", "conversation", "recipient", "text", "textFormat", "locale",
        "attachments", "entities", "channelData", "value", "name", "action", "membersAdded", "membersRemoved", "reactionsAdded", "replyToId",
        "deliveryMode", "relatesTo", "suggestedActions", "textHighlights", "listenFor", "expiration", "callerId", "$type", "$ref", "$id", "__proto__",
    ];

    private static readonly Func<Random, JToken>[] Hostile =
    [
        _ => JValue.CreateNull(),
        _ => "",
        _ => " ",
        _ => true,
        _ => 0,
        _ => -1,
        _ => long.MaxValue,
        _ => new JValue(double.MaxValue),
        _ => new JValue(decimal.MaxValue),
        _ => new JRaw("1e999"),
        _ => new JRaw("123456789012345678901234567890123456789"),
        _ => new JObject(),
        _ => new JArray(),
        _ => new JArray(JValue.CreateNull()),
        _ => new JArray(new JObject(), 5, "words", new JArray()),
        _ => "\0\u0001\u202e\ufeff\ud83d",
        _ => "</script><at></at>'; DROP TABLE visits; --",
        _ => "{{7*7}} ${jndi:ldap://x} %s%n ../../etc/passwd",
        _ => "2026-13-40T99:99:99Z",
        _ => "9999-12-31T23:59:59.9999999+14:00",
        _ => "javascript:alert(1)",
        _ => "http://169.254.169.254/",
        _ => "xx-invalid-locale",
        random => new string('x', random.Next(1, 50_000)),
        random => string.Concat(Enumerable.Repeat("🧨", random.Next(1, 2_000))),
        random => string.Join(' ', Enumerable.Repeat("one two yes no 3", random.Next(1, 5_000))),
        random => Nested(random.Next(1, 200)),
        _ => JObject.Parse("""{"$type":"System.IO.FileInfo, System.IO.FileSystem","fileName":"/tmp/x"}"""),
        _ => JObject.Parse("""{"id":"..","tenant":{"id":5},"team":[],"eventType":{},"settings":"x"}"""),
        random => new JArray(Enumerable.Range(0, random.Next(1, 500)).Select(i => new JObject { ["id"] = i })),
    ];

    private readonly Random _random = new(seed);

    /// <summary>So many bodies.</summary>
    /// <param name="seeds">Good activities.</param>
    /// <param name="count">How many.</param>
    public IEnumerable<byte[]> Bodies(IReadOnlyList<JObject> seeds, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var activity = (JObject)seeds[_random.Next(seeds.Count)].DeepClone();
            for (var changes = _random.Next(1, MostChanges); changes > 0; changes--)
                Change(activity);
            var bytes = Encoding.UTF8.GetBytes(activity.ToString(Formatting.None));
            yield return _random.Next(8) == 0 ? Broken(bytes) : bytes;
        }
    }

    private static JToken Nested(int depth)
    {
        JToken token = "deep";
        for (var i = 0; i < depth; i++)
            token = i % 2 == 0 ? new JArray(token) : new JObject { ["a"] = token };
        return token;
    }

    private void Change(JObject activity)
    {
        switch (_random.Next(6))
        {
            case 0:
                var name = Members[_random.Next(Members.Length)];
                activity.Remove(name);
                activity.Add(name, Hostile[_random.Next(Hostile.Length)](_random));
                break;
            case 1:
                Somewhere(activity)?.Remove();
                break;
            case 2:
                Repeat(activity);
                break;
            default:
                if (Somewhere(activity) is { } place)
                    Put(place, Hostile[_random.Next(Hostile.Length)](_random));
                break;
        }
    }

    /// <summary>A member or an element at any depth.</summary>
    private JToken? Somewhere(JObject activity)
    {
        var places = activity.Descendants().Where(token => token is JProperty || token.Parent is JArray).ToList();
        return places.Count == 0 ? null : places[_random.Next(places.Count)];
    }

    // To set a value would compare it with the one before, for which some numbers are too large.
    private static void Put(JToken place, JToken hostile)
    {
        if (place is JProperty member)
        {
            place.Replace(new JProperty(member.Name, hostile));
            return;
        }

        place.AddBeforeSelf(hostile);
        place.Remove();
    }

    private void Repeat(JObject activity)
    {
        var arrays = activity.Descendants().OfType<JArray>().Where(array => array.Count > 0).ToList();
        if (arrays.Count == 0)
            return;

        var array = arrays[_random.Next(arrays.Count)];
        for (var times = _random.Next(1, 100); times > 0; times--)
            array.Add(array[0].DeepClone());
    }

    private byte[] Broken(byte[] bytes)
    {
        if (_random.Next(2) == 0)
            return bytes[..(bytes.Length * _random.Next(1, 100) / 100)];
        for (var i = _random.Next(1, 5); i > 0; i--)
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        return bytes;
    }
}
