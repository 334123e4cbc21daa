namespace Microsoft.Rest;

/// <summary>What an HTTP message said, kept after it was disposed.</summary>
public abstract class HttpMessageWrapper
{
    private protected HttpMessageWrapper()
    {
    }

    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
}
