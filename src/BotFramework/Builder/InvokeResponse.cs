namespace Microsoft.Bot.Builder;

/// <summary>
/// The answer to an invoke. Of the body only members that can be set are written: an anonymous object comes out empty.
/// </summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    public object Body { get; set; }
}
