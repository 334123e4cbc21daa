namespace Microsoft.Bot.Connector;

/// <summary>The address of a channel, as an activity gives it.</summary>
internal static class ServiceUrl
{
    public static bool TryParse(string text, out Uri uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>Whether nobody on the way can read along: a token may be sent there.</summary>
    public static bool IsPrivate(string text) =>
        TryParse(text, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback);

    public static bool IsOnThisMachine(string text) => TryParse(text, out var uri) && uri.IsLoopback;
}
