using System.Net;

namespace Microsoft.Rest;

/// <summary>An HTTP response, kept after it was disposed.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        foreach (var (name, values) in httpResponse.Headers)
            Headers[name] = values;
        foreach (var (name, values) in httpResponse.Content.Headers)
            Headers[name] = values;
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string ReasonPhrase { get; protected set; }
}
