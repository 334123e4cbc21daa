using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Calls the API of a channel at its service URL.</summary>
internal sealed class Conversations(ConnectorClient client, WayOut http) : IConversations
{
    private const string ConversationIdHeader = "x-ms-conversation-id";
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public async Task<T> SendAsync<T>(
        HttpMethod method, string path, string conversationId, object body, CancellationToken cancellationToken)
    {
        using var request = CreateRequest(method, path, conversationId, body);
        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw Refused(response, text);

        // What was accepted has been sent, whatever the answer says: it must not look like a failure.
        return (T)ActivityJson.ReadOrNull(text, typeof(T));
    }

    private HttpRequestMessage CreateRequest(HttpMethod method, string path, string conversationId, object body)
    {
        var root = client.BaseUri.AbsoluteUri.TrimEnd('/');
        var request = new HttpRequestMessage(method, $"{root}/{path}");
        if (conversationId != null && conversationId.All(c => c is > ' ' and < '\u007f'))
            request.Headers.TryAddWithoutValidation(ConversationIdHeader, conversationId);
        if (body != null)
        {
            var json = ActivityJson.Write(body);
            request.Content = new ByteArrayContent(json.Array, json.Offset, json.Count);
            request.Content.Headers.ContentType = Json;
        }

        return request;
    }

    private static ErrorResponseException Refused(HttpResponseMessage response, string text) =>
        new($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Response = new HttpResponseMessageWrapper(response, text),
            Body = (ErrorResponse)ActivityJson.ReadOrNull(text, typeof(ErrorResponse)),
        };
}
