namespace Microsoft.Bot.Connector;

/// <summary>The address of a channel, as an activity gives it.</summary>
internal static class ServiceUrl
{
    public static bool TryParse(string text, out Uri uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
