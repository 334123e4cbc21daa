using System.Collections;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The ids of the channels whose tokens a key may sign, from the member <c>endorsements</c> of the key.</summary>
internal static class Endorsements
{
    public static IReadOnlySet<string> Of(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var listed) ? Read(listed).ToHashSet() : new HashSet<string>();

    // How the reader of the keys keeps an array that it does not know differs from one of its versions to the next.
    private static IEnumerable<string> Read(object listed) => listed switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array =>
            array.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()),
        string => [],
        IEnumerable many => many.OfType<string>(),
        _ => [],
    };
}
