using System.Net.Http.Headers;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Sends requests to channels, with a token for one audience where there are tokens.</summary>
internal sealed class WayOut(HttpClient http, KeptTokens tokens, string audience)
{
    /// <exception cref="HttpRequestException">The channel is out of reach, or no token is to be had.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (tokens != null)
        {
            var token = await tokens.GetAsync(audience, cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await http.SendAsync(request, cancellationToken);
    }
}
