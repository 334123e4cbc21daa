namespace Microsoft.Bot.Builder;

/// <summary>An object whose write is refused if it was changed since it was read.</summary>
public interface IStoreItem
{
    /// <summary>Which version was read; <c>*</c> writes over any.</summary>
    string ETag { get; set; }
}
