using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>
/// A channel refused a call. <see cref="Response"/> has the status and the headers (as <c>Retry-After</c>),
/// <see cref="Body"/> the error as the channel tells it, or null where the body was something else.
/// </summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpResponseMessageWrapper Response { get; set; }

    public ErrorResponse Body { get; set; }
}
